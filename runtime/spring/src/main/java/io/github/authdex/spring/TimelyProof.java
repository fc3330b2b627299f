package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sending.ProofWait;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits for what signs a request, of which Spring has nobody who gives it up. */
final class TimelyProof {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private TimelyProof() {}

  /** Returns how long what signs first may take. */
  static Duration limit() {
    return LIMIT;
  }

  /** Returns how long what follows an answer may take, for which a person may be asked. */
  static Duration limit(AuthFlow flow) {
    return flow.patience().filter(person -> person.compareTo(LIMIT) > 0).orElse(LIMIT);
  }

  /**
   * Returns what {@code future} gives for {@code request}.
   *
   * @throws HttpTimeoutException if it takes longer than {@code limit}
   */
  static <T> T in(CompletableFuture<T> future, Duration limit, Request request) throws IOException {
    long start = System.nanoTime();
    boolean[] late = new boolean[1];
    try {
      return ProofWait.of(future, () -> late[0] = System.nanoTime() - start > limit.toNanos());
    } catch (IOException e) {
      throw late[0] ? late(limit, request) : e;
    }
  }

  static HttpTimeoutException late(Duration limit, Request request) {
    return new HttpTimeoutException(
        "Expected a token or another proof for "
            + request
            + " within "
            + limit.toSeconds()
            + " seconds");
  }
}
