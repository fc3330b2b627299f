package io.github.authdex.auth.internal;

import io.github.authdex.auth.Secret;
import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenKey;
import io.github.authdex.auth.TokenStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Has a token at hand: keeps it in the store, gets the next one ahead of the end, once at a time
 * for all threads. Threads share it.
 */
public final class TokenKeeper {
  /** How long a token that is alive is used on after its early renewal failed. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final TokenKey key;
  private final TokenIssuer issuer;
  private final TokenStore store;
  private final SingleFlight<TokenKey, StoredToken> flights;
  private final Clock clock;
  private volatile Instant noEarlyRenewalBefore = Instant.MIN;

  /**
   * Makes one.
   *
   * @param key what the tokens are kept under
   * @param issuer gets the next one
   * @param store keeps them
   */
  public TokenKeeper(TokenKey key, TokenIssuer issuer, TokenStore store, Clock clock) {
    this.key = key;
    this.issuer = issuer;
    this.store = store;
    this.flights = Flights.of(store);
    this.clock = clock;
  }

  /** Returns the access token to use now. */
  public Secret current() throws IOException {
    Optional<StoredToken> kept = store.find(key);
    Instant now = clock.instant();
    if (kept.isPresent() && TokenLife.isFresh(kept.get(), now)) {
      return kept.get().accessToken();
    }
    if (kept.isPresent() && TokenLife.isAlive(kept.get(), now)) {
      return ahead(kept.get(), now);
    }
    return flights.run(key, () -> keptOrNext(this::isFresh)).accessToken();
  }

  /** Returns an access token other than {@code refused}, or the same if the server insists. */
  public Secret insteadOf(Secret refused) throws IOException {
    return flights
        .run(key, () -> keptOrNext(kept -> isFresh(kept) && !kept.accessToken().equals(refused)))
        .accessToken();
  }

  /** Returns the token that comes next, or {@code kept}, which still works, without waiting. */
  private Secret ahead(StoredToken kept, Instant now) {
    if (flights.isRunning(key) || now.isBefore(noEarlyRenewalBefore)) {
      return kept.accessToken();
    }
    try {
      return flights.run(key, () -> keptOrNext(this::isFresh)).accessToken();
    } catch (IOException e) {
      // Not lost: the same failure is thrown once the token has ended.
      noEarlyRenewalBefore = now.plus(PAUSE);
      return kept.accessToken();
    }
  }

  private StoredToken keptOrNext(Predicate<StoredToken> isGood) throws IOException {
    Optional<StoredToken> kept = store.find(key);
    if (kept.filter(isGood).isPresent()) {
      return kept.get();
    }
    try {
      return keep(issuer.next(kept));
    } catch (IOException e) {
      Optional<StoredToken> newer = store.find(key);
      if (newer.isEmpty() || newer.equals(kept) || !issuer.isSpent(e)) {
        throw e;
      }
      // Another process used the refresh token first and left us its successor.
      return newer.filter(isGood).isPresent() ? newer.get() : keep(issuer.next(newer));
    }
  }

  /** Keeps {@code token} before anybody uses it, so that a rotated refresh token is never lost. */
  private StoredToken keep(StoredToken token) throws IOException {
    store.put(key, token);
    return token;
  }

  private boolean isFresh(StoredToken token) {
    return TokenLife.isFresh(token, clock.instant());
  }
}
