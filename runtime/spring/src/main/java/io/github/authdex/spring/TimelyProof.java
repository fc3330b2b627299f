package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.ProofWait;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits for what signs a request, of which Spring has nobody who gives it up. */
final class TimelyProof {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private TimelyProof() {}

  /**
   * Returns what {@code future} gives for {@code request}.
   *
   * @throws HttpTimeoutException if it takes longer than a minute
   */
  static <T> T in(CompletableFuture<T> future, Request request) throws IOException {
    long start = System.nanoTime();
    boolean[] late = new boolean[1];
    try {
      return ProofWait.of(future, () -> late[0] = System.nanoTime() - start > LIMIT.toNanos());
    } catch (IOException e) {
      throw late[0] ? late(request) : e;
    }
  }

  static HttpTimeoutException late(Request request) {
    return new HttpTimeoutException(
        "Expected a token or another proof for "
            + request
            + " within "
            + LIMIT.toSeconds()
            + " seconds");
  }
}
