package io.github.authdex.cli.doctor;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
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
 * @param kind what the URL has to do with it
 */
record NearApi(IndexedApi api, Kind kind) {
  /** A provider of more has hosts that the catalog does not know. */
  private static final int MOST = 2;

  /** How much is known of the URL. */
  enum Kind {
    /**
     * It asks for a path that the entry names, on one of its hosts, not below the server's path.
     */
    OTHER_PATH,
    /** It asks for a path that the entry names, on a host that is none of the entry's. */
    OTHER_HOST,
    /** Nothing: the provider may well take it there. */
    UNKNOWN
  }

  static Optional<NearApi> of(Catalog catalog, SeenRequest request) {
    String host = request.origin().replaceFirst("^[a-z]+://", "").replaceFirst(":.*", "");
    List<IndexedApi> candidates =
        !host.matches("[a-z0-9.-]{1,253}")
            ? List.of()
            : catalog.list().stream().filter(api -> isOf(api.provider(), host)).toList();
    if (candidates.isEmpty() || candidates.size() > MOST) {
      return Optional.empty();
    }
    List<NearApi> all =
        candidates.stream()
            .map(api -> new NearApi(api, kind(catalog, api, host, request)))
            .toList();
    return all.stream()
        .filter(near -> near.kind == Kind.OTHER_PATH)
        .findFirst()
        .or(() -> all.stream().filter(near -> near.kind == Kind.OTHER_HOST).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static boolean isOf(String provider, String host) {
    String domain = provider.toLowerCase(Locale.ROOT);
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** A path that the entry does not name may be one of anything else that the provider has. */
  private static Kind kind(Catalog catalog, IndexedApi api, String host, SeenRequest request) {
    Entry entry = catalog.entry(api.id());
    List<String> servers =
        api.servers().stream().map(IndexedServer::url).filter(url -> !isAnyHost(url)).toList();
    boolean fitting =
        TokenPlace.isUsual(request)
            || TokenPlace.isNamed(entry, request, request.origin())
            || servers.size() < api.servers().size();
    if (fitting) {
      return Kind.UNKNOWN;
    }
    String method = request.method().toUpperCase(Locale.ROOT);
    boolean onHost = servers.stream().anyMatch(url -> isOn(catalog, api, host, path(url)));
    return onHost && NamedPath.isOf(entry, method, request.path())
        ? Kind.OTHER_PATH
        : !onHost && servers.stream().anyMatch(url -> isBelow(path(url), entry, method, request))
            ? Kind.OTHER_HOST
            : Kind.UNKNOWN;
  }

  /** Such a server may be on the provider's domain too, and the host one of it. */
  private static boolean isAnyHost(String server) {
    return server.matches("https?://\\{[^/]*}(?::.*|/.*)?");
  }

  private static String path(String server) {
    return server.replaceFirst("^https?://[^/]*", "");
  }

  private static boolean isOn(Catalog catalog, IndexedApi api, String host, String path) {
    return path.indexOf('{') < 0
        && catalog.find(api, URI.create("https://" + host + path)).isPresent();
  }

  private static boolean isBelow(String base, Entry entry, String method, SeenRequest request) {
    return request.path().startsWith(base)
        && NamedPath.isOf(entry, method, request.path().substring(base.length()));
  }

  /** Returns what is wrong; empty if nobody can tell. */
  Optional<Finding> finding() {
    return switch (kind) {
      case OTHER_PATH ->
          Optional.of(
              new Finding(
                  "wrong-path",
                  "the path is not below that of " + api.title() + " on this host",
                  "begin the URL with " + servers()));
      case OTHER_HOST ->
          Optional.of(
              new Finding(
                  "other-host",
                  "the host is the provider's, but no server that the catalog has of "
                      + api.title(),
                  "send it to " + servers()));
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Returns what to add where nobody can tell. */
  Optional<String> note() {
    return kind == Kind.UNKNOWN
        ? Optional.of(
            "the URL is on the provider's domain, but not on a server that the catalog has of "
                + api.title()
                + " ("
                + servers()
                + "); whether it is right is not known")
        : Optional.empty();
  }

  private String servers() {
    return String.join(
        ", ", api.servers().stream().map(IndexedServer::url).distinct().limit(4).toList());
  }
}
