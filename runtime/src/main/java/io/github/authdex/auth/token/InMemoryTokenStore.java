package io.github.authdex.auth.token;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps tokens as long as the program runs. */
public final class InMemoryTokenStore implements TokenStore {
  private final ConcurrentMap<TokenKey, StoredToken> tokens = new ConcurrentHashMap<>();
  private final ConcurrentMap<ChainKey, Running> leases = new ConcurrentHashMap<>();

  /**
   * The newest lease of a chain.
   *
   * @param until by {@link System#nanoTime}
   */
  private record Running(long fence, long until, boolean released) {
    boolean runs() {
      return !released && until - System.nanoTime() > 0;
    }
  }

  /** Makes an empty store. */
  public InMemoryTokenStore() {}

  @Override
  public Optional<StoredToken> find(TokenKey key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next) {
    if (!lease.chain().equals(key.chain())) {
      throw new IllegalArgumentException("Expected a lease of the chain of " + key);
    }
    AtomicBoolean done = new AtomicBoolean();
    leases.computeIfPresent(
        lease.chain(),
        (chain, newest) -> {
          if (newest.fence() == lease.fence()
              && Objects.equals(tokens.get(key), expected.orElse(null))) {
            done.set(true);
            next.ifPresentOrElse(token -> tokens.put(key, token), () -> tokens.remove(key));
          }
          return newest;
        });
    return done.get();
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) {
    AtomicReference<Lease> taken = new AtomicReference<>();
    leases.compute(
        chain,
        (any, newest) -> {
          if (newest != null && newest.runs()) {
            return newest;
          }
          long fence = newest == null ? 1 : newest.fence() + 1;
          taken.set(new Lease(chain, fence));
          return new Running(fence, System.nanoTime() + life.toNanos(), false);
        });
    return Optional.ofNullable(taken.get());
  }

  @Override
  public boolean extend(Lease lease, Duration life) {
    Running now =
        leases.computeIfPresent(
            lease.chain(),
            (chain, newest) ->
                newest.fence() == lease.fence() && !newest.released()
                    ? new Running(lease.fence(), System.nanoTime() + life.toNanos(), false)
                    : newest);
    return now != null && now.fence() == lease.fence() && !now.released();
  }

  @Override
  public void release(Lease lease) {
    leases.computeIfPresent(
        lease.chain(),
        (chain, newest) ->
            newest.fence() == lease.fence()
                ? new Running(newest.fence(), newest.until(), true)
                : newest);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  /** Shows how many tokens there are. */
  @Override
  public String toString() {
    return tokens.size() + " tokens in memory";
  }
}
