package io.github.authdex.lab.run;

import java.time.Clock;
import java.time.Duration;

/**
 * What holds for all that is checked in one run.
 *
 * @param clock the time that decides whether a proof or token has expired
 * @param tokenLife how long an access token lives
 * @param rotateRefreshTokens whether a refresh token works once
 */
public record RunTerms(Clock clock, Duration tokenLife, boolean rotateRefreshTokens) {}
