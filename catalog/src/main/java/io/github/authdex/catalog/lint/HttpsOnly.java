package io.github.authdex.catalog.lint;

import java.util.Set;

/** A credential travels encrypted: http is for this machine alone. */
final class HttpsOnly implements Rule {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public String id() {
    return "https-only";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.root().child("servers").children()) {
      String url = server.text("url");
      if (url.startsWith("http://") && !LOOPBACK.contains(host(url))) {
        report.error(
            server.child("url"),
            "the server "
                + url
                + " takes credentials unencrypted; write https (http is for"
                + " localhost alone)");
      }
    }
  }

  private static String host(String url) {
    String authority = url.substring("http://".length()).split("/", 2)[0];
    return authority.replaceFirst(":[0-9]+$", "");
  }
}
