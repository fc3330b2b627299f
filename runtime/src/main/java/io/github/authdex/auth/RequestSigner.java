package io.github.authdex.auth;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Adds proof to a request before it leaves. Threads may share a signer. Programs may implement it;
 * later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface RequestSigner {
  /**
   * Returns {@code request} with the proof added and nothing else changed.
   *
   * @throws IOException if the proof comes from a server that cannot be reached or refuses
   */
  Request sign(Request request) throws IOException;

  /**
   * Returns what {@link #sign} returns, when it is there. A signer overrides it that waits for a
   * server or for another thread, so that no thread of an asynchronous caller waits with it, and no
   * caller longer than its time limit.
   */
  default CompletionStage<Request> signAsync(Request request) {
    return Futures.now(() -> sign(request));
  }

  /**
   * Returns what is kept of the answer that brought the token in use, by JSON pointer, when it is
   * there: such as where the API lives; see {@link AuthEnvironment#answerFields}. Empty for a
   * signer that gets no token.
   */
  default CompletionStage<Map<String, String>> answerFields() {
    return CompletableFuture.completedFuture(Map.of());
  }

  /**
   * Returns whether the signature covers the rest of the request, so that it must be made after all
   * other credentials are in place.
   */
  default boolean coversRequest() {
    return false;
  }

  /**
   * Forgets what was learnt from a server for {@code refused}, such as an access token, because the
   * server answered 401 to it.
   *
   * @return whether signing again may give another result
   */
  default boolean renew(Request refused) throws IOException {
    return false;
  }

  /** Returns what {@link #renew} returns, when it is there; see {@link #signAsync}. */
  default CompletionStage<Boolean> renewAsync(Request refused) {
    return Futures.now(() -> renew(refused));
  }

  /**
   * Returns the texts that lead from {@code request} to the proof, by the names that the standard
   * has for them, in order: what one compares to find out why a signature is refused. They may hold
   * credentials, which whoever shows them masks. Empty for a kind that makes none.
   */
  default Map<String, String> explain(Request request) throws IOException {
    return Map.of();
  }
}
