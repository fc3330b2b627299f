package io.github.authdex.auth.message;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Scheme, host and port: what a credential belongs to (RFC 9110 §4.3.1).
 *
 * @param scheme {@code https} or {@code http}
 * @param host lower case, as the URL has it
 * @param port the port, the scheme's own if the URL has none
 */
public record Origin(String scheme, String host, int port) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[(?:0{0,4}:)+0{0,3}1]");

  public Origin {
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("Expected https or http but was \"" + scheme + "\"");
    }
  }

  /**
   * Returns the origin of {@code uri}.
   *
   * @throws IllegalArgumentException if it is not an https or http URL with a host
   */
  public static Origin of(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException("Expected an absolute URL with a host");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, host, port);
  }

  /** Returns whether nobody between here and there can read: https, or this machine itself. */
  public boolean isConfidential() {
    return scheme.equals("https") || isLoopback();
  }

  /** Returns whether the host is this machine, by a name or address that nobody can redirect. */
  public boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  @Override
  public String toString() {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
