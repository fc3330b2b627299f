package io.github.authdex.cli.request;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/** Ends the reading of content that comes too late, counted from when this was made. */
public final class BodyDeadline implements AutoCloseable {
  private final Optional<Duration> limit;
  private final long started = System.nanoTime();
  private final Timer timer = new Timer("authdex-deadline", true);
  private volatile boolean passed;

  public BodyDeadline(Optional<Duration> limit) {
    this.limit = limit;
  }

  /** Returns {@code body}, which fails once the time is over. */
  InputStream bound(InputStream body) {
    limit.ifPresent(
        whole -> {
          Duration left = whole.minusNanos(System.nanoTime() - started);
          timer.schedule(closing(body), Math.max(1, left.toMillis()));
        });
    return body;
  }

  private TimerTask closing(InputStream body) {
    return new TimerTask() {
      @Override
      public void run() {
        passed = true;
        try {
          body.close();
        } catch (IOException e) {
          passed = true; // It is closed, whatever it says.
        }
      }
    };
  }

  boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
