package io.github.authdex.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is sent again, and after what time.
 *
 * <p>Sent again is what was answered with 408, 429, 500, 502, 503 or 504 and does the same twice as
 * once: by its method (RFC 9110 §9.2.2), or since it has an idempotency key; and what no connection
 * could be made for, whatever its method. Content must be replayable, such as bytes or a file. A
 * wait is half to all of a time that doubles from one to the next, or what the server asks for in
 * {@code Retry-After} (RFC 9110 §10.2.3) if that is longer; where it asks for more than the longest
 * wait its refusal is the answer. Time limits count for each attempt. Threads may share it.
 */
public final class RetryPolicy {
  /** Sends each call once. */
  public static final RetryPolicy NONE =
      new RetryPolicy(1, Duration.ofMillis(500), Duration.ofSeconds(30));

  private final int attempts;
  private final Duration first;
  private final Duration longest;

  private RetryPolicy(int attempts, Duration first, Duration longest) {
    this.attempts = attempts;
    this.first = first;
    this.longest = longest;
  }

  /**
   * Returns the policy that sends a call so often at most, the first time included, and waits half
   * a second at first and 30 at most.
   *
   * @throws IllegalArgumentException if that is less than once
   */
  public static RetryPolicy attempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("Expected one attempt at least but was " + attempts);
    }
    return new RetryPolicy(attempts, NONE.first, NONE.longest);
  }

  /**
   * Returns this policy with other waits.
   *
   * @param first before the second attempt
   * @param longest before any
   * @throws IllegalArgumentException if they are not above zero, or the first is the longer
   */
  public RetryPolicy withWaits(Duration first, Duration longest) {
    if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "Expected a first wait above zero and up to the longest but they were "
              + first
              + " and "
              + longest);
    }
    return new RetryPolicy(attempts, first, longest);
  }

  /** Returns whether anything is sent twice at all. */
  boolean repeats() {
    return attempts > 1;
  }

  /**
   * Returns how long to wait for the next attempt, or empty if there is none.
   *
   * @param made attempts so far
   * @param asked what the server asks to wait
   */
  Optional<Duration> wait(int made, Optional<Duration> asked) {
    if (made >= attempts || asked.filter(wait -> wait.compareTo(longest) > 0).isPresent()) {
      return Optional.empty();
    }
    Duration own = jittered(made);
    return Optional.of(asked.filter(wait -> wait.compareTo(own) > 0).orElse(own));
  }

  /** Clients that failed together do not come back together. */
  private Duration jittered(int made) {
    Duration wait = first;
    for (int i = 1; i < made && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    Duration bounded = wait.compareTo(longest) < 0 ? wait : longest;
    return Duration.ofNanos(
        (long) (bounded.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1)));
  }
}
