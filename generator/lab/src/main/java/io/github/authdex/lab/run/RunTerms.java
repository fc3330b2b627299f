package io.github.authdex.lab.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * What holds for all that is checked in one run.
 *
 * @param clock the time that decides whether a proof or token has expired
 * @param tokenLife how long an access token lives
 * @param rotateRefreshTokens whether a refresh token works once
 * @param consent how people consent
 */
public record RunTerms(
    Clock clock, Duration tokenLife, boolean rotateRefreshTokens, ConsentTerms consent) {
  public RunTerms {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(consent, "consent");
    if (tokenLife.isNegative() || tokenLife.isZero()) {
      throw new IllegalArgumentException("Expected tokens to live at least a second");
    }
  }

  /** Returns these terms by {@code other}. */
  public RunTerms withClock(Clock other) {
    return new RunTerms(other, tokenLife, rotateRefreshTokens, consent);
  }
}
