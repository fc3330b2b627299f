package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.Retryable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Recent failures: for a moment all who need the same get the failure that one of them met, so that
 * a crowd does not fall on a server in trouble. The moment is a second, or what the server asks for
 * up to a minute. Threads share it.
 *
 * @param <K> what tells one need from another
 */
public final class RecentFailures<K> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private record Setback(IOException failure, Instant from, Instant until) {
    boolean covers(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  private final ConcurrentMap<K, Setback> recent = new ConcurrentHashMap<>();

  /** Makes one without any failure. */
  public RecentFailures() {}

  /** Throws the failure at {@code key} that is too recent for another try. */
  public void check(K key, Instant now) throws IOException {
    Setback setback = recent.get(key);
    if (setback != null && setback.covers(now)) {
      throw setback.failure();
    }
  }

  /**
   * Notes that {@code failure} came at {@code now}. That a thread was stopped concerns no other.
   */
  public void note(K key, IOException failure, Instant now) {
    if (failure.getClass() != InterruptedIOException.class) {
      recent.values().removeIf(old -> !now.isBefore(old.until()));
      recent.put(key, new Setback(failure, now, now.plus(pause(failure))));
    }
  }

  /** Forgets the failure at {@code key}. */
  public void clear(K key) {
    recent.remove(key);
  }

  private static Duration pause(IOException failure) {
    Duration asked = asked(failure).orElse(SHORTEST);
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Optional<Duration> asked(IOException failure) {
    return failure instanceof Retryable refusal ? refusal.retryAfter() : Optional.empty();
  }
}
