package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.message.Request;
import java.net.URI;

/** The Host field of a request (RFC 9110 §7.2). */
public final class HostField {
  private HostField() {}

  /** Returns the value that is sent: the request's own, or the URL's authority. */
  public static String of(Request request) {
    return request.headers().first("Host").orElseGet(() -> of(request.uri()));
  }

  /** Returns host and port of {@code uri}, without the port if it is the scheme's own. */
  public static String of(URI uri) {
    return uri.getPort() < 0 || namesDefaultPort(uri)
        ? uri.getHost()
        : uri.getHost() + ":" + uri.getPort();
  }

  /** Returns whether {@code uri} has the scheme's own port in it, which could be left out. */
  public static boolean namesDefaultPort(URI uri) {
    return uri.getPort() == defaultPort(uri);
  }

  /** Returns the port that {@code uri} leads to. */
  public static int port(URI uri) {
    return uri.getPort() < 0 ? defaultPort(uri) : uri.getPort();
  }

  private static int defaultPort(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
