package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;

/**
 * Puts a value into one place of a request, in the stead of what stands there under the same name:
 * a request never carries two.
 */
@FunctionalInterface
public interface Carrier {
  /**
   * Returns {@code request} with {@code value} in its place and nothing else changed.
   *
   * @throws IllegalArgumentException if the value cannot stand there; the message does not show it
   * @throws IOException if the place is the body and it cannot be read
   */
  Request put(Request request, String value) throws IOException;

  /**
   * Returns what puts values at {@code in} under {@code name}.
   *
   * @param prefix stands in front of each value, with its space if it has one
   */
  static Carrier of(Placement in, String name, String prefix) {
    return switch (in) {
      case HEADER -> new HeaderCarrier(name, prefix);
      case QUERY -> new QueryCarrier(name, prefix);
      case COOKIE -> new CookieCarrier(name, prefix);
      case BODY -> new BodyCarrier(name, prefix);
      case PATH -> new PathCarrier(name, prefix, "");
    };
  }

  /**
   * Returns what puts values at {@code in} under {@code name} into requests to {@code server}.
   *
   * @param prefix stands in front of each value, with its space if it has one
   */
  static Carrier of(Placement in, String name, String prefix, URI server) {
    String base = server.getRawPath() == null ? "" : server.getRawPath().replaceFirst("/+$", "");
    return in == Placement.PATH ? new PathCarrier(name, prefix, base) : of(in, name, prefix);
  }
}
