package io.github.authdex.auth.internal.async;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Futures of what talks to servers, and what waits for them. */
public final class Futures {
  private Futures() {}

  /** Something that talks to a server. */
  @FunctionalInterface
  public interface Call<T> {
    /** Returns the result. */
    T run() throws IOException;
  }

  /** Makes one thing of another. */
  @FunctionalInterface
  public interface Step<S, T> {
    /** Returns what becomes of {@code given}. */
    T of(S given) throws IOException;
  }

  /** Returns what {@code call} gives now; its failure is the future's. */
  public static <T> CompletableFuture<T> now(Call<T> call) {
    try {
      return CompletableFuture.completedFuture(call.run());
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Returns the future that {@code call} gives; a failure to give one is the future's. */
  public static <T> CompletableFuture<T> flat(Call<? extends CompletionStage<T>> call) {
    try {
      return call.run().toCompletableFuture();
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Returns what {@code step} makes of what {@code before} gives; at once if that is there. */
  public static <S, T> CompletableFuture<T> then(CompletionStage<S> before, Step<S, T> step) {
    CompletableFuture<S> given = before.toCompletableFuture();
    return given.isDone() && !given.isCompletedExceptionally()
        ? now(() -> step.of(given.join()))
        : given.thenCompose(there -> now(() -> step.of(there)));
  }

  /** Returns the failure itself, which futures wrap. */
  public static Throwable cause(Throwable failure) {
    boolean wrapped =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return wrapped && failure.getCause() != null ? failure.getCause() : failure;
  }

  /**
   * Waits for {@code future} and returns what it gives.
   *
   * @param limit how long
   * @param what is waited for, in messages
   * @throws HttpTimeoutException if it takes longer
   */
  public static <T> T await(CompletableFuture<T> future, Duration limit, String what)
      throws IOException, InterruptedException {
    try {
      return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw late(limit, what);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } catch (CancellationException e) {
      throw new IOException("Nobody waits any more for " + what, e);
    }
  }

  /** Returns what {@code done}, which is done, has given. */
  public static <T> T given(CompletableFuture<T> done) throws IOException {
    try {
      return done.join();
    } catch (CompletionException | CancellationException e) {
      throw thrown(cause(e));
    }
  }

  /** Waits as {@link #await} does; an interruption ends the wait with a failure. */
  public static <T> T uninterrupted(CompletableFuture<T> future, Duration limit, String what)
      throws IOException {
    try {
      return await(future, limit, what);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for " + what);
    }
  }

  /** Returns what says that {@code what} did not come within {@code limit}. */
  public static HttpTimeoutException late(Duration limit, String what) {
    return new HttpTimeoutException("Expected " + what + " within " + words(limit));
  }

  /** Returns {@code limit} as messages tell it. */
  public static String words(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() + " milliseconds";
  }

  private static IOException thrown(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return failure instanceof IOException e ? e : new IOException(failure);
  }
}
