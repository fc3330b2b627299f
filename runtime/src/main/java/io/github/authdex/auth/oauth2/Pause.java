package io.github.authdex.auth.oauth2;

import java.time.Duration;

/** Waits, such as {@code duration -> Thread.sleep(duration.toMillis())}. */
@FunctionalInterface
public interface Pause {
  /** Returns after {@code duration}. */
  void pause(Duration duration) throws InterruptedException;
}
