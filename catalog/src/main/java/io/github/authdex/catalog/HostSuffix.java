package io.github.authdex.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a server's host that is the provider's own, by which its candidates are looked up.
 *
 * <p>A host that ends in a variable could be anybody's. Only the values that the entry lists, or
 * else its default, are taken as the API there.
 */
final class HostSuffix {
  private HostSuffix() {}

  /** Returns the ends of the hosts of {@code server}; none if all of the host is open. */
  static List<String> of(IndexedServer server) {
    return hosts(server).stream()
        .map(host -> host.indexOf('{') < 0 ? host : afterDot(host))
        .map(end -> end.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /**
   * Returns the hosts of {@code server}, with variables where their end is the provider's own, and
   * with the values that are known of a variable at the end; none if all of the host is open.
   */
  static List<String> hosts(IndexedServer server) {
    String host = host(server.url());
    return isOwned(host) ? List.of(host) : listed(server, host, host.lastIndexOf('{'));
  }

  /** Returns whether two labels or more stand behind the last variable. */
  static boolean isOwned(String host) {
    return host.indexOf('{') < 0 || afterDot(host).indexOf('.') >= 0;
  }

  private static String afterDot(String host) {
    int dot = host.indexOf('.', host.lastIndexOf('}'));
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  private static List<String> listed(IndexedServer server, String host, int lastBrace) {
    String name = host.substring(lastBrace + 1, host.indexOf('}', lastBrace));
    return values(server, name).stream()
        .map(value -> host.replace("{" + name + "}", value))
        .filter(HostSuffix::isOwned)
        .toList();
  }

  /** Returns the values of a variable at the end of a host that are known to be the API's. */
  static List<String> values(IndexedServer server, String name) {
    Optional<IndexedServer.Variable> variable =
        server.variables().stream().filter(v -> v.name().equals(name)).findFirst();
    return variable
        .map(v -> v.allowed().isEmpty() ? v.defaultValue().stream().toList() : v.allowed())
        .orElse(List.of());
  }

  /** Returns the host in a server's URL, without its port. */
  static String host(String url) {
    int start = url.indexOf("://") + 3;
    int slash = url.indexOf('/', start);
    String authority = slash < 0 ? url.substring(start) : url.substring(start, slash);
    int port = authority.lastIndexOf(':');
    return port > authority.lastIndexOf(']') && port > authority.lastIndexOf('}')
        ? authority.substring(0, port)
        : authority;
  }
}
