package io.github.authdex.auth.sending;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what an {@link AuthFlow} gives, for libraries whose callers wait for an answer. */
public final class ProofWait {
  /** How soon a wait ends after it was given up, which tells nobody. */
  private static final int MILLISECONDS = 50;

  private ProofWait() {}

  /**
   * Returns what {@code future} gives. Its failure is thrown as it is if it is an IOException or
   * unchecked, and as the cause of an IOException if not.
   *
   * @param givenUp whether nobody waits any more; asked until that is so
   * @throws IOException if that failed, was given up, or the thread is interrupted
   */
  public static <T> T of(CompletableFuture<T> future, BooleanSupplier givenUp) throws IOException {
    while (!givenUp.getAsBoolean()) {
      try {
        return future.get(MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Perhaps nobody waits any more.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted while waiting for a token or another proof");
      } catch (ExecutionException e) {
        throw told(e.getCause());
      }
    }
    throw new IOException("Canceled");
  }

  private static IOException told(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return failure instanceof IOException e ? e : new IOException(failure.getMessage(), failure);
  }
}
