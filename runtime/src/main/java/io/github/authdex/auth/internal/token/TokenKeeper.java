package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.token.LocalTokenState.KeyedToken;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenEvent;
import io.github.authdex.auth.token.TokenEvent.Kind;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenListener;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
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

  /** How long another process may have the lease, or be replaced by the next. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long SHORTEST_PAUSE_MILLIS = 25;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  private final AccessKey key;
  private final ChainKey chain;
  private final TokenIssuer issuer;
  private final TokenStore store;
  private final LocalTokenState beside;
  private final Clock clock;
  private final Set<String> fields;
  private final TokenListener listener;
  private final Spread spread;
  private final SharedSetback shared;
  private volatile Instant noEarlyRenewalBefore = Instant.MIN;

  /**
   * Makes one.
   *
   * @param key what the tokens are kept under; its chain's refresh token serves other keys, too
   * @param issuer gets the next one
   * @param environment its store keeps the tokens, and its listener hears of them; a token that is
   *     kept without what is needed of the answer besides, by another who had no use for it, does
   *     not do
   */
  public TokenKeeper(AccessKey key, TokenIssuer issuer, AuthEnvironment environment) {
    this.key = key;
    this.fields = environment.answerFields();
    this.chain = key.chain();
    this.issuer = issuer;
    this.store = environment.tokens();
    this.beside = LocalTokenState.of(store);
    this.clock = environment.clock();
    this.listener = environment.tokenListener();
    this.spread = new Spread(environment.nonces());
    this.shared = new SharedSetback(store, chain);
  }

  /** Returns the access token to use now, which is there at once while one is fresh. */
  public CompletableFuture<Secret> current() {
    return Futures.flat(
        () -> {
          Optional<StoredToken> kept = find(key).filter(this::isWhole);
          Instant now = clock.instant();
          if (kept.isPresent() && TokenLife.isFresh(kept.get(), now, spread)) {
            return CompletableFuture.completedFuture(kept.get().secret());
          }
          return kept.isPresent() && TokenLife.isAlive(kept.get(), now)
              ? ahead(kept.get(), now)
              : got(this::isFresh).thenApply(StoredToken::secret);
        });
  }

  /** Returns what is kept of the answer that brought the token in use. */
  public CompletableFuture<Map<String, String>> fields() {
    return Futures.flat(
        () -> {
          Optional<StoredToken> kept =
              find(key)
                  .filter(token -> isWhole(token) && TokenLife.isAlive(token, clock.instant()));
          return (kept.isPresent()
                  ? CompletableFuture.completedFuture(kept.get())
                  : got(this::isFresh))
              .thenApply(StoredToken::fields);
        });
  }

  /** Returns an access token other than {@code refused}, or the same if the server insists. */
  public CompletableFuture<Secret> insteadOf(Secret refused) {
    return got(kept -> isFresh(kept) && !kept.secret().equals(refused))
        .thenApply(StoredToken::secret);
  }

  /**
   * Returns the token that comes next, or {@code kept}, which still works, if others ask for it
   * already, or it does not come, or not soon.
   */
  private CompletableFuture<Secret> ahead(StoredToken kept, Instant now) {
    if (beside.flights().isRunning(chain) || now.isBefore(noEarlyRenewalBefore)) {
      return CompletableFuture.completedFuture(kept.secret());
    }
    return got(this::isFresh)
        .thenApply(StoredToken::secret)
        .completeOnTimeout(kept.secret(), SOON.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            failure -> {
              if (!(Futures.cause(failure) instanceof IOException)) {
                return CompletableFuture.failedFuture(failure);
              }
              // Not lost: the same failure is thrown once the token has ended.
              noEarlyRenewalBefore = now.plus(PAUSE);
              return CompletableFuture.completedFuture(kept.secret());
            });
  }

  /** Returns a token that {@code isGood}; whose request was for another key's asks once more. */
  private CompletableFuture<StoredToken> got(Predicate<StoredToken> isGood) {
    return beside
        .flights()
        .run(chain, () -> new KeyedToken(key, keptOrNext(isGood)))
        .thenCompose(
            flown ->
                flown.key().equals(key)
                    ? CompletableFuture.completedFuture(flown.token())
                    : got(isGood));
  }

  private StoredToken keptOrNext(Predicate<StoredToken> isGood) throws IOException {
    Optional<StoredToken> kept = find(key);
    if (kept.filter(isGood).isPresent()) {
      tell(Kind.REUSED, kept.get());
      return kept.get();
    }
    beside.setbacks().check(chain, clock.instant());
    try {
      StoredToken next = next(isGood);
      beside.setbacks().clear(chain);
      return next;
    } catch (IOException e) {
      beside.setbacks().note(chain, e, clock.instant(), spread);
      listener.heard(new TokenEvent(Kind.FAILED, key, Optional.empty(), Optional.of(e)));
      throw e;
    }
  }

  /** Returns what this program gets under the lease, or another while it has the lease. */
  private StoredToken next(Predicate<StoredToken> isGood) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long pause = SHORTEST_PAUSE_MILLIS;
    do {
      Optional<ChainLease> lease = ChainLease.take(store, beside.held(), chain);
      Optional<StoredToken> next =
          lease.isPresent() ? underLease(lease.get(), isGood) : anothers(isGood);
      if (next.isPresent()) {
        return next.get();
      }
      pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    } while (System.nanoTime() < end);
    throw new IOException(
        "Expected a token from another process within %d seconds, which has the lease of %s in the"
                .formatted(PATIENCE.toSeconds(), chain)
            + " token store");
  }

  /** Returns empty if another process has had the lease meanwhile, and something may be there. */
  private Optional<StoredToken> underLease(ChainLease mine, Predicate<StoredToken> isGood)
      throws IOException {
    try (mine) {
      Optional<StoredToken> kept = find(key);
      if (kept.filter(isGood).isPresent()) {
        tell(Kind.REUSED, kept.get());
        return kept;
      }
      Optional<StoredToken> link = find(chain);
      int setbacks = shared.check(clock.instant());
      if (!mine.runs()) {
        return Optional.empty();
      }
      try {
        IssuedToken issued = issuer.next(link.map(StoredToken::secret));
        if (!keep(mine.lease(), kept, link, issued)) {
          return anothers(isGood);
        }
        if (setbacks > 0) {
          shared.clear(mine.lease());
        }
        boolean first = kept.isEmpty() && link.isEmpty();
        tell(first ? Kind.FETCHED : Kind.REFRESHED, issued.access());
        return Optional.of(issued.access());
      } catch (IOException e) {
        if (issuer.isSpent(e) && !find(chain).equals(link)) {
          return Optional.empty();
        }
        beside
            .setbacks()
            .note(chain, e, setbacks, clock.instant(), spread)
            .ifPresent(setback -> shared.note(mine.lease(), setback));
        throw e;
      }
    }
  }

  /** Returns what another thread or program has got meanwhile. */
  private Optional<StoredToken> anothers(Predicate<StoredToken> isGood) throws IOException {
    Optional<StoredToken> found = find(key).filter(isGood);
    found.ifPresent(token -> tell(Kind.REUSED, token));
    return found;
  }

  private void tell(Kind kind, StoredToken token) {
    listener.heard(new TokenEvent(kind, key, token.expires(), Optional.empty()));
  }

  private Optional<StoredToken> find(TokenKey one) throws IOException {
    return beside.held().find(store, one);
  }

  /**
   * Keeps what was issued before anybody uses it: in the store, or in memory until the store takes
   * it. The refresh token comes first.
   *
   * @return whether it counts: false if another process had the lease meanwhile and wrote
   */
  private boolean keep(
      Lease lease, Optional<StoredToken> kept, Optional<StoredToken> link, IssuedToken issued) {
    boolean unchanged = link.isEmpty() && issued.refreshToken().isEmpty();
    return (unchanged || beside.held().put(store, lease, chain, link, issued.refresh()))
        && beside.held().put(store, lease, key, kept, Optional.of(issued.access()));
  }

  private boolean isFresh(StoredToken token) {
    return isWhole(token) && TokenLife.isFresh(token, clock.instant(), spread);
  }

  private boolean isWhole(StoredToken token) {
    return fields.isEmpty() || token.fields().keySet().containsAll(fields);
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a token");
    }
  }
}
