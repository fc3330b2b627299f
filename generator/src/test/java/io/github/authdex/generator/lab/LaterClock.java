package io.github.authdex.generator.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by as much as a test says. */
final class LaterClock extends Clock {
  private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

  void pass(Duration more) {
    passed.updateAndGet(more::plus);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(passed.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
