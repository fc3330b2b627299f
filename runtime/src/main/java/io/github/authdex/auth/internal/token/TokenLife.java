package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.StoredToken;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a token is in its life. A token is fresh until a margin before its end: a minute, or a
 * fifth of its life if that is shorter, so that a short-lived one is not fetched on each call. One
 * whose end the server did not tell is fresh until a server refuses it.
 */
final class TokenLife {
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

  private TokenLife() {}

  static boolean isFresh(StoredToken token, Instant now) {
    return token.expires().map(end -> now.isBefore(end.minus(margin(token, end)))).orElse(true);
  }

  static boolean isAlive(StoredToken token, Instant now) {
    return token.expires().map(now::isBefore).orElse(true);
  }

  private static Duration margin(StoredToken token, Instant end) {
    Duration fifth = Duration.between(token.obtained(), end).dividedBy(5);
    return fifth.compareTo(LONGEST_MARGIN) < 0 ? fifth : LONGEST_MARGIN;
  }
}
