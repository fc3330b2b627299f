package io.github.authdex.okhttp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;

/** Waits in a call for what signs its request. */
final class SigningWait {
  /** How soon a wait ends after its call was cancelled, which tells nobody. */
  private static final int MILLISECONDS = 50;

  private SigningWait() {}

  /**
   * Returns what {@code future} gives.
   *
   * @throws IOException if that failed, whatever the failure: OkHttp ends a thread for any other
   */
  static <T> T in(Call call, CompletableFuture<T> future) throws IOException {
    while (!call.isCanceled()) {
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
    if (failure instanceof Error e) {
      throw e;
    }
    return failure instanceof IOException e ? e : new IOException(failure.getMessage(), failure);
  }
}
