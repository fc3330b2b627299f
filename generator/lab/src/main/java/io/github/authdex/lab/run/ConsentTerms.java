package io.github.authdex.lab.run;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * How people consent on a lab.
 *
 * @param automatic whether it is taken as given, so that no page is shown
 * @param redirectUris where an answer may go beside loopback, each as it is sent
 */
public record ConsentTerms(boolean automatic, List<String> redirectUris) {
  /** By a page, and back to loopback alone. */
  public static final ConsentTerms STANDARD = new ConsentTerms(false, List.of());

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public ConsentTerms {
    redirectUris = List.copyOf(redirectUris);
  }

  /** Returns whether an answer may go to {@code uri}: at loopback to any port (RFC 8252 §7.3). */
  public boolean allow(String uri) {
    if (redirectUris.contains(uri)) {
      return true;
    }
    try {
      URI parsed = URI.create(uri);
      boolean web = "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme());
      return web
          && parsed.getRawUserInfo() == null
          && parsed.getRawFragment() == null
          && parsed.getHost() != null
          && LOOPBACK.contains(parsed.getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
