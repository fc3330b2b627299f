package io.github.authdex.auth;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Answers a server's challenge (RFC 9110 §11.3) after a 401 or 407, or a 403 if it says so.
 * Programs may implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface ChallengeResponder {
  /**
   * Returns the request that answers {@code response}, or empty if it has no challenge that this
   * responder can answer.
   *
   * @param request what was refused
   */
  Optional<Request> respond(Request request, ResponseHead response) throws IOException;

  /**
   * Returns what {@link #respond} returns, when it is there. A responder overrides it that waits
   * for a server or a person, so that no thread of an asynchronous caller waits with it.
   */
  default CompletionStage<Optional<Request>> respondAsync(Request request, ResponseHead response) {
    return Futures.now(() -> respond(request, response));
  }

  /**
   * Returns whether this responder is asked after a 403 too, which may say that a token does not
   * allow enough (RFC 6750 §3.1, {@code insufficient_scope}).
   */
  default boolean answersForbidden() {
    return false;
  }

  /**
   * Returns how long an answer may take where that waits for a person, which is longer than any
   * server: whoever sends waits as long, unless it was told how long a token may take. Empty for
   * one that waits for no person.
   */
  default Optional<Duration> patience() {
    return Optional.empty();
  }

  /**
   * Learns from the last answer to a signed request, whatever its status, and from redirects: a
   * server may send the nonce for the next request with it.
   */
  default void learn(Request request, ResponseHead response) throws IOException {}

  /**
   * Returns whether an answer counts for the connection that it travels on (NTLM), so that its
   * exchanges must share one connection and take turns.
   */
  default boolean ownsConnection() {
    return false;
  }

  /**
   * Returns how many challenges of one exchange this responder answers at most: 2 where the first
   * answer may be met by another challenge that is no refusal.
   */
  default int mostAnswers() {
    return 1;
  }
}
