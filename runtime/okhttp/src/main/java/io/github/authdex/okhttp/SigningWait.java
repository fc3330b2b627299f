package io.github.authdex.okhttp;

import io.github.authdex.auth.sending.ProofWait;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;

/** Waits in a call for what signs its request. */
final class SigningWait {
  private SigningWait() {}

  /**
   * Returns what {@code future} gives.
   *
   * @throws IOException if that failed, whatever the failure: OkHttp ends a thread for any other
   */
  static <T> T in(Call call, CompletableFuture<T> future) throws IOException {
    try {
      return ProofWait.of(future, call::isCanceled);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
