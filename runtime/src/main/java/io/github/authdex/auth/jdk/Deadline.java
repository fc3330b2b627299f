package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.message.Request;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** The time that is left for one exchange, which begins when this is made. */
final class Deadline {
  /** Longer than any program runs, and short enough to be counted in nanoseconds. */
  private static final Duration FOREVER = Duration.ofDays(10_000);

  private final TimeLimits limits;
  private final long began = System.nanoTime();

  Deadline(TimeLimits limits) {
    this.limits = limits;
  }

  /** Returns how long the next proof may take. */
  Duration forProof() {
    return atMost(limits.proof().orElse(limits.part()));
  }

  /**
   * Returns how long the answer to a challenge may take: as long as another proof, or as a person
   * may, unless the caller has said how long a token may take.
   *
   * @param patience how long a person may take, if one is asked
   */
  Duration forAnswer(Optional<Duration> patience) {
    return limits
        .proof()
        .or(() -> patience.filter(person -> person.compareTo(limits.part()) > 0))
        .map(this::atMost)
        .orElseGet(this::forProof);
  }

  /** Returns how long the headers of the next response may take; the end of all is ours to tell. */
  Duration forHeaders() {
    return limits.part();
  }

  /** Returns how long what has no limit of its own may take. */
  Duration left() {
    return atMost(FOREVER);
  }

  /** Returns whether all of it together is bounded. */
  boolean isBounded() {
    return limits.total().isPresent();
  }

  /**
   * Refuses to go on when the time is over.
   *
   * @param request what it was for
   */
  void check(Request request) throws HttpTimeoutException {
    if (limits.total().filter(total -> spent().compareTo(total) >= 0).isPresent()) {
      throw late(request);
    }
  }

  /** Returns what says that {@code request} was not answered in time. */
  HttpTimeoutException late(Request request) {
    return Futures.late(limits.total().orElse(FOREVER), "the whole answer to " + request);
  }

  private Duration atMost(Duration limit) {
    Optional<Duration> left = limits.total().map(total -> total.minus(spent()));
    Duration least = left.filter(one -> one.compareTo(limit) < 0).orElse(limit);
    return least.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : least;
  }

  private Duration spent() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
