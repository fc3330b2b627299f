package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.StoredToken;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a token is in its life. A token is fresh until a margin before its end: a minute, or a
 * fifth of its life if that is shorter, so that a short-lived one is not fetched on each call; and
 * up to a half more, for each program another, so that many that hold the same do not renew it at
 * once. One whose end the server did not tell is fresh until a server refuses it.
 */
final class TokenLife {
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

  private TokenLife() {}

  static boolean isFresh(StoredToken token, Instant now, Spread spread) {
    return token.expires().map(end -> isFresh(token, end, now, spread)).orElse(true);
  }

  private static boolean isFresh(StoredToken token, Instant end, Instant now, Spread spread) {
    Duration margin = margin(token, end);
    return now.isBefore(end.minus(Spread.widest(margin)))
        || now.isBefore(end.minus(spread.over(margin)));
  }

  static boolean isAlive(StoredToken token, Instant now) {
    return token.expires().map(now::isBefore).orElse(true);
  }

  private static Duration margin(StoredToken token, Instant end) {
    Duration fifth = Duration.between(token.obtained(), end).dividedBy(5);
    return fifth.compareTo(LONGEST_MARGIN) < 0 ? fifth : LONGEST_MARGIN;
  }
}
