package io.github.authdex.cli.call;

import io.github.authdex.auth.NonceSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A clock and nonces that can be lived through twice, so that what is explained is what is sent:
 * between {@link #begin} and {@link #end} time stands still, and {@link #again} gives the same
 * nonces once more. For one thread.
 */
final class RepeatableMoment extends Clock implements NonceSource {
  private final Clock clock;
  private final NonceSource nonces;
  private final Deque<String> recorded = new ArrayDeque<>();
  private final Deque<String> replayed = new ArrayDeque<>();
  private Instant held;

  RepeatableMoment(Clock clock, NonceSource nonces) {
    this.clock = clock;
    this.nonces = nonces;
  }

  void begin() {
    held = clock.instant();
    recorded.clear();
    replayed.clear();
  }

  void again() {
    replayed.addAll(recorded);
  }

  void end() {
    held = null;
    recorded.clear();
    replayed.clear();
  }

  @Override
  public String next() {
    if (!replayed.isEmpty()) {
      return replayed.poll();
    }
    String next = nonces.next();
    if (held != null) {
      recorded.add(next);
    }
    return next;
  }

  @Override
  public Instant instant() {
    return held == null ? clock.instant() : held;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new RepeatableMoment(clock.withZone(zone), nonces);
  }
}
