package io.github.authdex.tokenstore.redis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Asks Redis again, for a second, where it has just been started: each connection of a pool is
 * broken then, which is found out one by one, and Redis answers that it is loading what it keeps.
 * All that is asked here may be asked twice.
 */
final class Reconnecting {
  /** One more than pools hold that nobody has configured. */
  private static final int MOST_BROKEN = 9;

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long PAUSE_MILLIS = 20;

  private Reconnecting() {}

  /**
   * Returns what {@code work} returns.
   *
   * @throws IOException if Redis cannot be reached, or refuses
   */
  static <T> T of(Supplier<T> work) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int broken = 0;
    while (true) {
      try {
        return work.get();
      } catch (JedisConnectionException e) {
        broken++;
        if (broken == MOST_BROKEN || System.nanoTime() - end > 0) {
          throw failure(e);
        }
      } catch (JedisException e) {
        if (!isLoading(e) || System.nanoTime() - end > 0) {
          throw failure(e);
        }
        pause();
      }
    }
  }

  private static boolean isLoading(JedisException e) {
    return e.getMessage() != null && e.getMessage().startsWith("LOADING ");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while Redis loads what it keeps");
    }
  }

  private static IOException failure(JedisException e) {
    return new IOException(
        "Expected Redis, which keeps the tokens, to answer but: " + e.getMessage(), e);
  }
}
