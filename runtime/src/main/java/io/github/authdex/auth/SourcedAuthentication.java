package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.SingleFlight;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The authentication for what a source gives now: made anew when the values change, and kept with
 * its nonces and sessions while they do not. Threads share it.
 */
final class SourcedAuthentication {
  /** So long before their end values are asked for again: a request takes a while to arrive. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final CredentialSource source;
  private final Clock clock;
  private final Function<Credentials, Authentication> maker;
  private final SingleFlight<CredentialSource, Made> flights =
      new SingleFlight<>(AuthThreads.getting());
  private final AtomicReference<Renewed> renewed = new AtomicReference<>();
  private volatile Made latest;

  /** What came of the values that were given last. */
  record Made(CredentialSource.Held held, Authentication authentication) {}

  SourcedAuthentication(
      CredentialSource source, Clock clock, Function<Credentials, Authentication> maker) {
    this.source = source;
    this.clock = clock;
    this.maker = maker;
  }

  /**
   * What was asked for after a 401, for the request that is signed again.
   *
   * @param since by {@link System#nanoTime}
   */
  private record Renewed(Made made, long since) {
    boolean isRecent() {
      return System.nanoTime() - since < TimeUnit.SECONDS.toNanos(1);
    }
  }

  /** Returns what was made last, if the source was asked before. */
  Optional<Made> latest() {
    return Optional.ofNullable(latest);
  }

  /** Returns the authentication for the next request. */
  CompletableFuture<Made> current() {
    Renewed again = renewed.getAndSet(null);
    if (again != null && again.isRecent()) {
      return CompletableFuture.completedFuture(again.made());
    }
    Made made = latest;
    return made != null && isFresh(made)
        ? CompletableFuture.completedFuture(made)
        : flights.run(source, () -> made(source.current()));
  }

  /** Returns that for the request that is being signed, or answered. */
  CompletableFuture<Made> same() {
    Made made = latest;
    return made == null ? current() : CompletableFuture.completedFuture(made);
  }

  /** Returns whether the source gives other values than {@code refused}, which a server refused. */
  CompletableFuture<Boolean> isOtherThan(Made refused) {
    if (!latest.held().values().equals(refused.held().values())) {
      return CompletableFuture.completedFuture(true); // Another was quicker.
    }
    return flights
        .run(
            source,
            () -> {
              source.refused(refused.held());
              return made(source.current());
            })
        .thenApply(
            next -> {
              boolean other = !next.held().values().equals(refused.held().values());
              if (other) {
                renewed.set(new Renewed(next, System.nanoTime()));
              }
              return other;
            });
  }

  private boolean isFresh(Made made) {
    return made.held()
        .expires()
        .filter(end -> clock.instant().isBefore(end.minus(MARGIN)))
        .isPresent();
  }

  private Made made(CredentialSource.Held held) throws IOException {
    Made before = latest;
    Authentication authentication =
        before != null && before.held().values().equals(held.values())
            ? before.authentication()
            : checked(maker.apply(Credentials.of(held.values())));
    latest = new Made(held, authentication);
    return latest;
  }

  /** A connection outlives the values that it was made with. */
  private static Authentication checked(Authentication made) {
    if (made.tls().isPresent()
        || made.responders().stream().anyMatch(ChallengeResponder::ownsConnection)) {
      throw new IllegalArgumentException(
          "Expected fixed credentials for a scheme that proves a connection, such as mtls and ntlm,"
              + " but they come from a source");
    }
    return made;
  }
}
