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
 */
public record RunTerms(Clock clock, Duration tokenLife, boolean rotateRefreshTokens) {
  public RunTerms {
    Objects.requireNonNull(clock, "clock");
    if (tokenLife.isNegative() || tokenLife.isZero()) {
      throw new IllegalArgumentException("Expected tokens to live at least a second");
    }
  }
}
