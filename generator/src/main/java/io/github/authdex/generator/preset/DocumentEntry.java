package io.github.authdex.generator.preset;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the entry that a document is about, by its servers. */
public final class DocumentEntry {
  /** A domain follows the variable, or it stands in the path: anybody may write {host}/api. */
  private static final Pattern VARIABLE_IN_DOMAIN =
      Pattern.compile("https://(?:[^/]*\\{[^/]*}[^/{}]*\\.[^/{}]+\\.|[^/{}]+/.*\\{)");

  private DocumentEntry() {}

  /**
   * Returns where {@code document} lies in {@code catalog}: the match of its first server that the
   * catalog knows, or else of its first operation there.
   */
  public static Optional<ApiMatch> find(ApiModel document, Catalog catalog) {
    return find(document, catalog, Optional.empty());
  }

  /**
   * Returns where {@code document} lies among the servers of one API.
   *
   * @param id the API's; any if empty
   */
  public static Optional<ApiMatch> find(ApiModel document, Catalog catalog, Optional<String> id) {
    List<String> urls = new ArrayList<>();
    document.servers().forEach(server -> urls.add(url(server)));
    document.operations().stream()
        .findFirst()
        .map(Operation::path)
        .ifPresent(path -> document.servers().forEach(server -> urls.add(url(server) + path)));
    return urls.stream()
        .flatMap(url -> catalog.find(url).stream())
        .filter(match -> id.isEmpty() || id.get().equals(match.api().id()))
        .findFirst()
        .or(() -> byTemplate(document, catalog, id));
  }

  /**
   * Returns the match of a server whose URL the entry writes alike. What a document has as a
   * default may be no value that the entry takes, such as {@code your-domain}.
   */
  private static Optional<ApiMatch> byTemplate(
      ApiModel document, Catalog catalog, Optional<String> id) {
    Set<String> urls =
        document.servers().stream()
            .map(server -> plain(server.url()))
            .filter(url -> VARIABLE_IN_DOMAIN.matcher(url).lookingAt())
            .collect(Collectors.toSet());
    return urls.isEmpty()
        ? Optional.empty()
        : catalog.list().stream()
            .filter(api -> id.isEmpty() || id.get().equals(api.id()))
            .flatMap(
                api ->
                    api.servers().stream()
                        .filter(server -> urls.contains(server.url()))
                        .map(server -> new ApiMatch(api, server.toServer(), Map.of(), "")))
            .findFirst();
  }

  /** Returns a URL of {@code server}, over https: what it is about does not hang on encryption. */
  static String url(Server server) {
    String url = server.url();
    for (ServerVariable variable : server.variables().values()) {
      url = url.replace("{" + variable.name() + "}", value(variable));
    }
    return plain(url);
  }

  private static String plain(String url) {
    return url.replaceFirst("^http://", "https://").replaceFirst("/$", "");
  }

  private static String value(ServerVariable variable) {
    return variable
        .defaultValue()
        .or(() -> variable.allowed().stream().findFirst())
        .or(() -> Optional.of(variable.example()).filter(example -> !example.isEmpty()))
        .orElse(variable.name());
  }
}
