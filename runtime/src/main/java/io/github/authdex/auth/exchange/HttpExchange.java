package io.github.authdex.auth.exchange;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Sends one request to a token or login endpoint and reads the whole, bounded, answer. Programs may
 * implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface HttpExchange {
  /**
   * Returns the answer, whatever its status. Redirects are not followed.
   *
   * @throws IOException that says why, if the server cannot be reached or the answer is too large;
   *     who asks says where, by an {@link EndpointException}
   */
  Response send(Request request) throws IOException;

  /**
   * Returns an exchange like this one whose connections show the client certificate of {@code tls}
   * to servers that ask for it.
   *
   * @throws UnsupportedOperationException if this exchange cannot: a certificate is never left out
   *     without a word
   */
  default HttpExchange showing(TlsSetup tls) {
    throw new UnsupportedOperationException(
        "Expected an exchange that can show a client certificate to the token endpoint but "
            + getClass().getSimpleName()
            + " does not implement showing(TlsSetup)");
  }

  /**
   * Returns the exchange over a client that all who bring none share, which is made when the first
   * request is sent: an answer of at most 1 MiB within 30 seconds.
   */
  static HttpExchange shared() {
    return JdkExchange.shared();
  }

  /**
   * Returns the exchange over {@code client}: an answer of at most 1 MiB within 30 seconds.
   *
   * @throws IllegalArgumentException if the client follows redirects, which would take a client's
   *     secret to wherever the server points
   */
  static HttpExchange over(HttpClient client) {
    return JdkExchange.usual(client);
  }

  /**
   * Returns the exchange over {@code client}.
   *
   * @param timeout for one answer, its content included
   * @param longestAnswer in bytes
   * @throws IllegalArgumentException if the client follows redirects
   */
  static HttpExchange over(HttpClient client, Duration timeout, int longestAnswer) {
    return new JdkExchange(client, timeout, longestAnswer);
  }
}
