package io.github.authdex.auth.token;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a token. It holds no secret.
 *
 * @param kind what happened
 * @param key of the access token; its chain tells endpoint, client and grant
 * @param expires when the token ends, if the server said so; empty after a failure
 * @param cause why there is none, after a failure
 */
public record TokenEvent(
    Kind kind, AccessKey key, Optional<Instant> expires, Optional<Exception> cause) {
  /** What can happen. */
  public enum Kind {
    /** A server issued the first token that this store has of its chain. */
    FETCHED,

    /** A server issued the next one. */
    REFRESHED,

    /** One was needed, and another thread or program had just got it. */
    REUSED,

    /** None could be had. */
    FAILED
  }

  public TokenEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(cause, "cause");
  }
}
