package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Later;
import io.github.authdex.auth.internal.token.BesideStore.KeyedToken;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Has a token at hand: keeps it in the store, gets the next one ahead of the end, once at a time
 * for all threads. After a failure all get that failure for a moment. Threads share it.
 */
public final class TokenKeeper {
  /** How long a token that is alive is used on after its early renewal failed. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** How long a request that has a token waits for a better one. */
  private static final Duration SOON = Duration.ofSeconds(3);

  /** How often a store that others may share is looked at again for what they got. */
  private static final int LOOKS = 10;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final TokenKey key;
  private final TokenKey chain;
  private final TokenIssuer issuer;
  private final TokenStore store;
  private final BesideStore beside;
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
    this(key, key, issuer, store, clock);
  }

  /**
   * Makes one whose tokens come of a refresh token that others of other keys come of, too.
   *
   * @param key what the tokens are kept under
   * @param chain what the newest refresh token is kept under, of which there is one at a time
   * @param issuer gets the next one
   * @param store keeps them
   */
  public TokenKeeper(
      TokenKey key, TokenKey chain, TokenIssuer issuer, TokenStore store, Clock clock) {
    this.key = key;
    this.chain = chain;
    this.issuer = issuer;
    this.store = store;
    this.beside = BesideStore.of(store);
    this.clock = clock;
  }

  /** Returns the access token to use now, which is there at once while one is fresh. */
  public CompletableFuture<Secret> current() {
    return Later.flat(
        () -> {
          Optional<StoredToken> kept = find(key);
          Instant now = clock.instant();
          if (kept.isPresent() && TokenLife.isFresh(kept.get(), now)) {
            return CompletableFuture.completedFuture(kept.get().accessToken());
          }
          return kept.isPresent() && TokenLife.isAlive(kept.get(), now)
              ? ahead(kept.get(), now)
              : got(this::isFresh);
        });
  }

  /** Returns an access token other than {@code refused}, or the same if the server insists. */
  public CompletableFuture<Secret> insteadOf(Secret refused) {
    return got(kept -> isFresh(kept) && !kept.accessToken().equals(refused));
  }

  /**
   * Returns the token that comes next, or {@code kept}, which still works, if others ask for it
   * already, or it does not come, or not soon.
   */
  private CompletableFuture<Secret> ahead(StoredToken kept, Instant now) {
    if (beside.flights().isRunning(chain) || now.isBefore(noEarlyRenewalBefore)) {
      return CompletableFuture.completedFuture(kept.accessToken());
    }
    return got(this::isFresh)
        .completeOnTimeout(kept.accessToken(), SOON.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            failure -> {
              if (!(Later.cause(failure) instanceof IOException)) {
                return CompletableFuture.failedFuture(failure);
              }
              // Not lost: the same failure is thrown once the token has ended.
              noEarlyRenewalBefore = now.plus(PAUSE);
              return CompletableFuture.completedFuture(kept.accessToken());
            });
  }

  /** Returns a token that {@code isGood}; whose request was for another key's asks once more. */
  private CompletableFuture<Secret> got(Predicate<StoredToken> isGood) {
    return beside
        .flights()
        .run(chain, () -> new KeyedToken(key, keptOrNext(isGood)))
        .thenCompose(
            flown ->
                flown.key().equals(key)
                    ? CompletableFuture.completedFuture(flown.token().accessToken())
                    : got(isGood));
  }

  private StoredToken keptOrNext(Predicate<StoredToken> isGood) throws IOException {
    Optional<StoredToken> kept = find(key);
    if (kept.filter(isGood).isPresent()) {
      return kept.get();
    }
    beside.setbacks().check(chain, clock.instant());
    try {
      StoredToken next = next(kept, isGood);
      beside.setbacks().clear(chain);
      return next;
    } catch (IOException e) {
      beside.setbacks().note(chain, e, clock.instant());
      throw e;
    }
  }

  private StoredToken next(Optional<StoredToken> kept, Predicate<StoredToken> isGood)
      throws IOException {
    Optional<StoredToken> link = chain.equals(key) ? kept : find(chain);
    try {
      return keep(issuer.next(link));
    } catch (IOException e) {
      if (!issuer.isSpent(e)) {
        throw e;
      }
      Optional<StoredToken> newer = successor(link);
      if (newer.isEmpty()) {
        throw e;
      }
      // Another process used the refresh token first and left us its successor.
      return chain.equals(key) && newer.filter(isGood).isPresent()
          ? newer.get()
          : keep(issuer.next(newer));
    }
  }

  /** Returns what another program put, which may be about to: it has only just been answered. */
  private Optional<StoredToken> successor(Optional<StoredToken> link) throws IOException {
    Optional<StoredToken> newer = beside.held().successor(store, chain, link);
    boolean isShared = !(store instanceof InMemoryTokenStore);
    for (int look = 0; isShared && newer.isEmpty() && look < LOOKS; look++) {
      try {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      newer = beside.held().successor(store, chain, link);
    }
    return newer;
  }

  private Optional<StoredToken> find(TokenKey one) throws IOException {
    return beside.held().find(store, one);
  }

  /**
   * Keeps {@code token} before anybody uses it: in the store, or in memory until the store takes
   * it. The refresh token comes first.
   */
  private StoredToken keep(StoredToken token) {
    beside.held().put(store, chain, token);
    if (!chain.equals(key)) {
      beside
          .held()
          .put(
              store,
              key,
              new StoredToken(
                  token.accessToken(), Optional.empty(), token.obtained(), token.expires()));
    }
    return token;
  }

  private boolean isFresh(StoredToken token) {
    return TokenLife.isFresh(token, clock.instant());
  }
}
