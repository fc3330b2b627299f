package io.github.authdex.cli.doctor;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.cli.draft.SeenRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API of the provider to whom the host of a URL belongs that is none of its servers.
 *
 * @param api which
 * @param onHost whether the host is right and the path is not below the server's
 */
record NearApi(IndexedApi api, boolean onHost) {
  /** A provider of more has hosts that the catalog does not know. */
  private static final int MOST = 2;

  static Optional<NearApi> of(Catalog catalog, SeenRequest request) {
    String origin = request.origin();
    String host = origin.replaceFirst("^[a-z]+://", "").replaceFirst(":.*", "");
    List<IndexedApi> candidates =
        !host.matches("[a-z0-9.-]+")
            ? List.of()
            : catalog.list().stream().filter(api -> isOf(api.provider(), host)).toList();
    if (candidates.isEmpty() || candidates.size() > MOST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(api -> isOnHost(catalog, api, host))
        .findFirst()
        .map(api -> new NearApi(api, true))
        .or(() -> Optional.of(new NearApi(candidates.get(0), false)));
  }

  private static boolean isOf(String provider, String host) {
    String domain = provider.toLowerCase(Locale.ROOT);
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static boolean isOnHost(Catalog catalog, IndexedApi api, String host) {
    return api.servers().stream()
        .map(IndexedServer::url)
        .map(url -> url.replaceFirst("^https?://[^/]*", ""))
        .filter(path -> path.indexOf('{') < 0)
        .anyMatch(path -> catalog.find(api, URI.create("https://" + host + path)).isPresent());
  }

  Finding finding() {
    String servers =
        String.join(
            ", ", api.servers().stream().map(IndexedServer::url).distinct().limit(4).toList());
    return onHost
        ? new Finding(
            "wrong-path",
            "the path is not below that of " + api.title() + " on this host",
            "begin the URL with " + servers)
        : new Finding(
            "other-host",
            "the host is the provider's, but no server that the catalog has of " + api.title(),
            "send it to " + servers);
  }
}
