package io.github.authdex.auth.internal.async;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How callers without a time limit of their own wait for a token. */
public final class TokenWait {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TokenWait() {}

  /**
   * Returns what {@code future} gives.
   *
   * @throws IOException if that fails, takes longer than a minute, or the thread is interrupted
   */
  public static <T> T of(CompletableFuture<T> future) throws IOException {
    return of(future, PATIENCE);
  }

  /**
   * Returns what {@code future} gives, for which a person may take {@code patience}.
   *
   * @throws IOException if that fails, takes longer than a minute and than that, or the thread is
   *     interrupted
   */
  public static <T> T of(CompletableFuture<T> future, Duration patience) throws IOException {
    Duration limit = patience.compareTo(PATIENCE) > 0 ? patience : PATIENCE;
    return Futures.uninterrupted(future, limit, "a token");
  }
}
