package io.github.authdex.lab.check;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a request's time may lie from the lab's.
 *
 * @param clock the lab's
 * @param seconds in both directions
 */
public record ClockWindow(Clock clock, long seconds) {
  /** Says in which way {@code time} is too far away, if it is; words that follow on "its". */
  public Optional<String> problem(String what, Instant time) {
    long behind = clock.instant().getEpochSecond() - time.getEpochSecond();
    if (Math.abs(behind) <= seconds) {
      return Optional.empty();
    }
    return Optional.of(
        "its "
            + what
            + " lies "
            + Math.abs(behind)
            + " seconds "
            + (behind > 0 ? "behind" : "ahead of")
            + " the lab's clock, where "
            + seconds
            + " are allowed");
  }
}
