package io.github.authdex.auth.oauth2;

import java.time.Duration;

/**
 * Waits, such as {@code duration -> Thread.sleep(duration.toMillis())}. Programs may implement it;
 * later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface Pause {
  /** Returns after {@code duration}. */
  void pause(Duration duration) throws InterruptedException;
}
