package io.github.authdex.tokenstore.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Asks Redis, again where a connection is broken: after Redis was started anew each of a pool is,
 * and is found out one by one. All that is asked here may be asked twice.
 */
final class Reconnecting {
  /** One more than pools hold that nobody has configured. */
  private static final int MOST = 9;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Reconnecting() {}

  /**
   * Returns what {@code work} returns.
   *
   * @throws IOException if Redis cannot be reached, or refuses
   */
  static <T> T of(Supplier<T> work) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (JedisConnectionException e) {
        if (tries == MOST || System.nanoTime() - end > 0) {
          throw failure(e);
        }
      } catch (JedisException e) {
        throw failure(e);
      }
    }
  }

  private static IOException failure(JedisException e) {
    return new IOException(
        "Expected Redis, which keeps the tokens, to answer but: " + e.getMessage(), e);
  }
}
