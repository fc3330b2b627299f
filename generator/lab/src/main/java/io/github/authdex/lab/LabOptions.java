package io.github.authdex.lab;

import io.github.authdex.lab.run.RunTerms;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a lab runs.
 *
 * @param port on loopback, or 0 for a free one
 * @param seed makes the throw-away credentials the same each time; without one nobody can guess
 *     them
 * @param variables values of server variables by name, where the API's default or example will not
 *     do
 * @param clock the time that decides whether a token has expired
 * @param tokenLife how long an access token lives
 * @param rotateRefreshTokens whether a refresh token works once
 */
public record LabOptions(
    int port,
    OptionalLong seed,
    Map<String, String> variables,
    Clock clock,
    Duration tokenLife,
    boolean rotateRefreshTokens) {
  /** A free port, random credentials, tokens that live an hour and rotate. */
  public static final LabOptions STANDARD =
      new LabOptions(
          0, OptionalLong.empty(), Map.of(), Clock.systemUTC(), Duration.ofHours(1), true);

  public LabOptions {
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(clock, "clock");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Expected a port from 0 to 65535 but was " + port);
    }
    if (tokenLife.isNegative() || tokenLife.isZero()) {
      throw new IllegalArgumentException("Expected tokens to live at least a second");
    }
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Returns what holds for all that is checked. */
  RunTerms terms() {
    return new RunTerms(clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with {@code port}. */
  public LabOptions withPort(int port) {
    return new LabOptions(port, seed, variables, clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with credentials that depend on {@code seed} alone. */
  public LabOptions withSeed(long seed) {
    return new LabOptions(
        port, OptionalLong.of(seed), variables, clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with {@code variables}. */
  public LabOptions withVariables(Map<String, String> variables) {
    return new LabOptions(port, seed, variables, clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with {@code clock}. */
  public LabOptions withClock(Clock clock) {
    return new LabOptions(port, seed, variables, clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with tokens that live for {@code tokenLife}. */
  public LabOptions withTokenLife(Duration tokenLife) {
    return new LabOptions(port, seed, variables, clock, tokenLife, rotateRefreshTokens);
  }

  /** Returns these options with refresh tokens that work as often as one likes. */
  public LabOptions withoutRotation() {
    return new LabOptions(port, seed, variables, clock, tokenLife, false);
  }
}
