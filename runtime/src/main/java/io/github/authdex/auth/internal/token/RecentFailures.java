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
 * Recent failures: for a while all who need the same get the failure that one of them met, so that
 * a crowd does not fall on a server in trouble. That is a second, then twice as long after each
 * failure that follows, up to half a minute; or what the server asks for, up to a minute. Each
 * program adds up to a half of it by its {@link Spread}. Threads share it.
 *
 * @param <K> what tells one need from another
 */
public final class RecentFailures<K> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_ASKED = Duration.ofMinutes(1);

  /** After which a failure does not count as one that follows. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(5);

  /**
   * What failed.
   *
   * @param count how often, one after the other
   */
  record Setback(IOException failure, int count, Instant from, Instant until) {
    boolean covers(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }

    Setback spread(Spread spread) {
      return new Setback(
          failure, count, from, from.plus(spread.over(Duration.between(from, until))));
    }

    boolean isFollowedAt(Instant now) {
      return now.isBefore(until.plus(FORGOTTEN));
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
  public void note(K key, IOException failure, Instant now, Spread spread) {
    note(key, failure, 0, now, spread);
  }

  /**
   * Notes the same, which is no second failure if it is noted already.
   *
   * @param others how often others have met it before, one after the other
   * @return what is noted; empty if it concerns nobody
   */
  Optional<Setback> note(K key, IOException failure, int others, Instant now, Spread spread) {
    if (failure.getClass() == InterruptedIOException.class) {
      return Optional.empty();
    }
    recent.values().removeIf(old -> !old.isFollowedAt(now));
    return Optional.of(
        recent.compute(
            key,
            (any, last) ->
                last != null && last.failure() == failure
                    ? last
                    : next(failure, last == null ? others : Math.max(others, last.count()), now)
                        .spread(spread)));
  }

  private static Setback next(IOException failure, int before, Instant now) {
    return new Setback(failure, before + 1, now, now.plus(pause(failure, before)));
  }

  /** Forgets the failure at {@code key}. */
  public void clear(K key) {
    recent.remove(key);
  }

  private static Duration pause(IOException failure, int before) {
    return asked(failure)
        .map(asked -> within(asked, LONGEST_ASKED))
        .orElseGet(() -> within(SHORTEST.multipliedBy(1L << Math.min(before, 10)), LONGEST));
  }

  private static Duration within(Duration time, Duration longest) {
    if (time.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return time.compareTo(longest) > 0 ? longest : time;
  }

  private static Optional<Duration> asked(IOException failure) {
    return failure instanceof Retryable refusal ? refusal.retryAfter() : Optional.empty();
  }
}
