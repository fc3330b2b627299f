package io.github.authdex.auth;

import java.io.IOException;

/** Sends one request to a token or login endpoint and reads the whole, bounded, answer. */
@FunctionalInterface
public interface HttpExchange {
  /**
   * Returns the answer, whatever its status. Redirects are not followed.
   *
   * @throws IOException if the server cannot be reached or the answer is too large
   */
  Response send(Request request) throws IOException;
}
