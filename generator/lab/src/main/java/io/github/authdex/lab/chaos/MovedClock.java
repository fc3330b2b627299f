package io.github.authdex.lab.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that one thread may see ahead of its time. */
final class MovedClock extends Clock {
  private final Clock clock;
  private final ThreadLocal<Duration> ahead = ThreadLocal.withInitial(() -> Duration.ZERO);

  MovedClock(Clock clock) {
    this.clock = clock;
  }

  /** Sets it ahead for this thread, or right again by null. */
  void move(Duration duration) {
    if (duration == null) {
      ahead.remove();
    } else {
      ahead.set(duration);
    }
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
