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
import java.util.function.Function;

/**
 * The authentication for what a source gives now: made anew when the values change, and kept with
 * its nonces and sessions while they do not. Threads share it.
 */
final class SourcedAuthentication implements Sourced {
  /** So long before their end values are asked for again: a request takes a while to arrive. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final CredentialSource source;
  private final Clock clock;
  private final Function<Credentials, Authentication> maker;
  private final SingleFlight<Object, Made> flights = new SingleFlight<>(AuthThreads.getting());

  /** Held while the source is asked, for one reason or the other. */
  private final Object asking = new Object();

  private volatile Made latest;

  /** What came of the values that were given last. */
  record Made(CredentialSource.Held held, Authentication authentication) {
    boolean hasValuesOf(Made other) {
      return held.values().equals(other.held.values());
    }
  }

  SourcedAuthentication(
      CredentialSource source, Clock clock, Function<Credentials, Authentication> maker) {
    this.source = source;
    this.clock = clock;
    this.maker = maker;
  }

  @Override
  public Optional<Made> latest() {
    return Optional.ofNullable(latest);
  }

  @Override
  public CompletableFuture<Made> current() {
    Made made = latest;
    return made != null && isFresh(made)
        ? CompletableFuture.completedFuture(made)
        : flights.run(source, this::asked);
  }

  @Override
  public CompletableFuture<Made> same() {
    Made made = latest;
    return made == null ? current() : CompletableFuture.completedFuture(made);
  }

  @Override
  public CompletableFuture<Boolean> isOtherThan(Made refused) {
    return after(refused).thenApply(next -> !next.hasValuesOf(refused));
  }

  /**
   * Returns what follows {@code refused}: what others were given after it, while that lasts, or
   * else what the source gives once it has heard of the refusal.
   */
  CompletableFuture<Made> after(Made refused) {
    Made made = latest;
    if (made.hasValuesOf(refused)) {
      return flights.run(refused.held().values(), () -> askedAfter(refused));
    }
    return made.held().expires().isPresent() ? current() : CompletableFuture.completedFuture(made);
  }

  /** Others may have asked since the caller looked. */
  private Made asked() throws IOException {
    synchronized (asking) {
      Made made = latest;
      return made != null && isFresh(made) ? made : made(source.current());
    }
  }

  private Made askedAfter(Made refused) throws IOException {
    synchronized (asking) {
      if (latest.hasValuesOf(refused)) {
        source.refused(refused.held());
        made(source.current());
      }
      return latest;
    }
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
    if (made.tls().isPresent() || made.ownsConnection()) {
      throw new IllegalArgumentException(
          "Expected fixed credentials for a scheme that proves a connection, such as mtls and ntlm,"
              + " but they come from a source");
    }
    return made;
  }
}
