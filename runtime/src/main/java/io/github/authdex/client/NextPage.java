package io.github.authdex.client;

import io.github.authdex.auth.message.Origin;
import java.io.IOException;
import java.net.URI;

/** The URL of a next page, as a server says it. */
final class NextPage {
  private NextPage() {}

  /**
   * Returns the URL that {@code told} means on the page before (RFC 3986 §5).
   *
   * @param operation for messages
   * @throws IOException if it is no URL, or leads away from the API: a server must not choose who
   *     gets the credentials
   */
  static URI of(String told, URI before, String operation) throws IOException {
    URI next;
    try {
      next = resolved(told, before);
      if (Origin.of(next).equals(Origin.of(before))) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "Expected a URL of the next page of \"" + operation + "\" but the server's is none", e);
    }
    throw new IOException(
        "Expected the next page of \""
            + operation
            + "\" at "
            + Origin.of(before)
            + " but the server says it is at "
            + Origin.of(next)
            + ", to which the credentials do not go");
  }

  /** Java resolves a query alone as RFC 2396 had it, without the last segment of the path. */
  private static URI resolved(String told, URI before) {
    String text = told.strip();
    return text.startsWith("?")
        ? URI.create(before.toString().split("[?#]", 2)[0] + text)
        : before.resolve(URI.create(text));
  }
}
