package io.github.authdex.client;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Sends one request until it is answered for good; each time it is the same but for what signs it.
 *
 * @param policy how often
 * @param repeatable whether it does the same twice as once
 */
record Attempts(AuthHttpClient client, Request request, RetryPolicy policy, boolean repeatable) {
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  /** By RFC 9110 §9.2.2, and QUERY, which is safe (OpenAPI 3.2 has it). */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY");

  /**
   * An answer.
   *
   * @param attempt which it is the answer to, from 1
   */
  record Answered(HttpResponse<InputStream> answer, int attempt) {}

  static boolean isIdempotent(String method) {
    return IDEMPOTENT.contains(method);
  }

  Answered send() throws IOException {
    for (int made = 1; ; made++) {
      Optional<Duration> wait;
      try {
        HttpResponse<InputStream> answer = Transport.send(client, request);
        wait = wait(answer, made);
        if (wait.isEmpty()) {
          return new Answered(answer, made);
        }
        answer.body().close();
      } catch (ConnectException | HttpConnectTimeoutException e) {
        wait = unsent(made);
        if (wait.isEmpty()) {
          throw e;
        }
      }
      sleep(wait.get());
    }
  }

  CompletableFuture<Answered> sendAsync() {
    return sendAsync(1);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The inner future is the one that is returned.
  private CompletableFuture<Answered> sendAsync(int made) {
    return Transport.sendAsync(client, request)
        .handle((answer, failure) -> next(answer, failure, made))
        .thenCompose(next -> next);
  }

  private CompletableFuture<Answered> next(
      HttpResponse<InputStream> answer, Throwable failure, int made) {
    if (failure != null) {
      Throwable cause = Futures.cause(failure);
      boolean unsent =
          cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
      return (unsent ? unsent(made) : Optional.<Duration>empty())
          .map(wait -> later(wait, made))
          .orElseGet(() -> CompletableFuture.failedFuture(failure));
    }
    Optional<Duration> wait = wait(answer, made);
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(new Answered(answer, made));
    }
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return later(wait.get(), made);
  }

  private CompletableFuture<Answered> later(Duration wait, int made) {
    Executor then = CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS);
    return CompletableFuture.runAsync(() -> {}, then).thenCompose(none -> sendAsync(made + 1));
  }

  private Optional<Duration> wait(HttpResponse<InputStream> answer, int made) {
    return repeatable && replayable() && PASSING.contains(answer.statusCode())
        ? policy.wait(made, Retries.after(Received.headers(answer), Clock.systemUTC()))
        : Optional.empty();
  }

  /** Without a connection the server cannot have done anything. */
  private Optional<Duration> unsent(int made) {
    return replayable() ? policy.wait(made, Optional.empty()) : Optional.empty();
  }

  private boolean replayable() {
    return request.body().replayable();
  }

  private static void sleep(Duration wait) throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the next attempt");
    }
  }
}
