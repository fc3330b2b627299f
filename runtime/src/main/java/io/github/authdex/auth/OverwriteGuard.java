package io.github.authdex.auth;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Sees to it that no signer takes away what another has written into a request. */
final class OverwriteGuard {
  private OverwriteGuard() {}

  /**
   * Requires what one signer wrote to stand there still.
   *
   * @param plain the request without any proof, whose own headers and parameters may be replaced
   * @param before what the signers so far made of it
   * @param signed what the next one made of that
   * @throws IllegalArgumentException if something is missing
   */
  static void require(Request plain, Request before, Request signed) {
    for (Header header : before.headers()) {
      boolean own = plain.headers().list().contains(header);
      if (!own && signed.headers().all(header.name()).stream().noneMatch(v -> has(v, header))) {
        throw twice("headers", header.name());
      }
    }
    List<String> own = parameters(plain.uri());
    List<String> kept = parameters(signed.uri());
    for (String parameter : parameters(before.uri())) {
      if (!own.contains(parameter) && !kept.contains(parameter)) {
        throw twice("query parameters", parameter.split("=", 2)[0]);
      }
    }
  }

  /** A value may grow, that of Cookie by whole cookies. */
  private static boolean has(String value, Header header) {
    return header.name().equalsIgnoreCase("Cookie")
        ? split(value, ";").containsAll(split(header.value(), ";"))
        : value.contains(header.value());
  }

  private static List<String> parameters(URI uri) {
    return uri.getRawQuery() == null ? List.of() : split(uri.getRawQuery(), "&");
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).toList();
  }

  private static IllegalArgumentException twice(String places, String name) {
    return new IllegalArgumentException(
        "Expected schemes that go together to write different "
            + places
            + " but two of them write \""
            + name
            + "\"; use one of them alone");
  }
}
