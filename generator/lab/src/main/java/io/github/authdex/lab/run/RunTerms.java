package io.github.authdex.lab.run;

import io.github.authdex.lab.answer.Answers;
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
 * @param answers what requests that are let in get
 */
public record RunTerms(
    Clock clock,
    Duration tokenLife,
    boolean rotateRefreshTokens,
    ConsentTerms consent,
    Answers answers) {
  public RunTerms {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(consent, "consent");
    Objects.requireNonNull(answers, "answers");
    if (tokenLife.isNegative() || tokenLife.isZero()) {
      throw new IllegalArgumentException("Expected tokens to live at least a second");
    }
  }

  /** Returns these terms by {@code other}. */
  public RunTerms withClock(Clock other) {
    return new RunTerms(other, tokenLife, rotateRefreshTokens, consent, answers);
  }

  /** Returns these terms with access tokens that live for {@code other}. */
  public RunTerms withTokenLife(Duration other) {
    return new RunTerms(clock, other, rotateRefreshTokens, consent, answers);
  }

  /** Returns these terms with refresh tokens that work as often as one likes. */
  public RunTerms withoutRotation() {
    return new RunTerms(clock, tokenLife, false, consent, answers);
  }

  /** Returns these terms for people who consent by {@code other}. */
  public RunTerms withConsent(ConsentTerms other) {
    return new RunTerms(clock, tokenLife, rotateRefreshTokens, other, answers);
  }

  /** Returns these terms with {@code other} to requests that are let in. */
  public RunTerms withAnswers(Answers other) {
    return new RunTerms(clock, tokenLife, rotateRefreshTokens, consent, other);
  }
}
