package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Set;

/**
 * An endpoint that is a path is at the root of the host, as a link is (RFC 3986 §5.2), and a path
 * in {@code paths} is below the server's URL: the same text in both is two places.
 */
final class EndpointsBelow implements Rule {
  @Override
  public String id() {
    return "endpoints-below";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<String> bases = entry.servers().stream().map(EndpointsBelow::base).toList();
    if (!bases.isEmpty() && !bases.contains("")) {
      Set<String> below = EntryTree.names(entry.root().child("paths"));
      entry.root().child("schemes").walk(place -> check(place, below, bases.get(0), report));
    }
  }

  private static void check(EntryPlace place, Set<String> below, String base, Report report) {
    boolean endpoint = place.name().equals("url") || place.name().endsWith("Url");
    String path = place.node().asText("");
    if (endpoint && path.startsWith("/") && below.contains(path)) {
      report.error(
          place,
          "\""
              + path
              + "\" is at the root of the host, and in paths it is below "
              + base
              + "; write \""
              + base
              + path
              + "\" here, or take it out of paths");
    }
  }

  private static String base(EntryPlace server) {
    return server.text("url").replaceFirst("^[a-z]+://[^/]*", "");
  }
}
