package io.github.authdex.catalog;

import io.github.authdex.auth.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An API to which a URL belongs.
 *
 * @param api what the index knows of it
 * @param server on which of its servers the URL lies
 * @param variables the values of the server's variables in the URL, such as the region
 * @param path what the URL has below the server's: without dot segments, query and fragment; empty
 *     or starting with a slash
 */
public record ApiMatch(IndexedApi api, Server server, Map<String, String> variables, String path) {
  public ApiMatch {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(path, "path");
    variables =
        variables.size() < 2
            ? Map.copyOf(variables)
            : Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Returns {@code url} as another one of the same API, if it fits a server of it. */
  public Optional<ApiMatch> beside(String url) {
    return ApiUrl.parse(url).flatMap(parsed -> ServerMatcher.find(api, parsed));
  }
}
