package io.github.authdex.catalog.lint;

import java.util.List;

/**
 * An endpoint that is a path is resolved against the server's URL as a link is (RFC 3986 §5.2), so
 * that its host stays and its own path goes: written as if it stood below, it leads elsewhere.
 */
final class EndpointsBelow implements Rule {
  @Override
  public String id() {
    return "endpoints-below";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<String> bases = entry.servers().stream().map(EndpointsBelow::base).toList();
    if (bases.isEmpty() || bases.contains("")) {
      return;
    }
    entry.root().child("schemes").walk(place -> check(place, bases, report));
  }

  private static void check(EntryPlace place, List<String> bases, Report report) {
    String path = place.node().isTextual() ? place.node().asText() : "";
    boolean endpoint = place.name().equals("url") || place.name().endsWith("Url");
    if (endpoint && path.startsWith("/") && bases.stream().noneMatch(b -> isBelow(path, b))) {
      report.error(
          place,
          "\""
              + path
              + "\" is at the root of the host, not below "
              + bases.get(0)
              + "; write \""
              + bases.get(0)
              + path
              + "\", or the whole URL if it is at the root");
    }
  }

  private static String base(EntryPlace server) {
    return server.text("url").replaceFirst("^[a-z]+://[^/]*", "");
  }

  private static boolean isBelow(String path, String base) {
    return path.equals(base) || path.startsWith(base + "/");
  }
}
