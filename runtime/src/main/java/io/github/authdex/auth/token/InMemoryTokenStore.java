package io.github.authdex.auth.token;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Keeps tokens as long as the program runs. A lease that has been over for a day is forgotten by
 * who takes one, once an hour.
 */
public final class InMemoryTokenStore implements TokenStore {
  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long HOUR = Duration.ofHours(1).toNanos();

  private final ConcurrentMap<TokenKey, StoredToken> tokens = new ConcurrentHashMap<>();
  private final ConcurrentMap<ChainKey, Running> leases = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final AtomicLong swept;

  /** One for all chains, so that fences rise though a lease is forgotten. */
  private final AtomicLong fences = new AtomicLong();

  /**
   * The newest lease of a chain.
   *
   * @param until when it ends or ended, by the store's clock
   */
  private record Running(long fence, long until, boolean released) {
    boolean runs(long now) {
      return !released && until - now > 0;
    }

    /** Over since it was released, or since its time was over if that was before. */
    Running over(long now) {
      return new Running(fence, runs(now) ? now : until, true);
    }
  }

  /** Makes an empty store. */
  public InMemoryTokenStore() {
    this(System::nanoTime);
  }

  /**
   * Makes an empty store.
   *
   * @param nanos its clock, as {@link System#nanoTime} is one
   */
  InMemoryTokenStore(LongSupplier nanos) {
    this.nanos = nanos;
    this.swept = new AtomicLong(nanos.getAsLong());
  }

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
    long now = nanos.getAsLong();
    sweep(now);
    AtomicReference<Lease> taken = new AtomicReference<>();
    leases.compute(
        chain,
        (any, newest) -> {
          if (newest != null && newest.runs(now)) {
            return newest;
          }
          long fence = fences.incrementAndGet();
          taken.set(new Lease(chain, fence));
          return new Running(fence, now + life.toNanos(), false);
        });
    return Optional.ofNullable(taken.get());
  }

  private void sweep(long now) {
    long before = swept.get();
    if (now - before > HOUR && swept.compareAndSet(before, now)) {
      leases.values().removeIf(lease -> now - lease.until() > DAY);
    }
  }

  /** Returns whether the newest lease of {@code chain} is remembered, running or over. */
  boolean keepsLease(ChainKey chain) {
    return leases.containsKey(chain);
  }

  @Override
  public boolean extend(Lease lease, Duration life) {
    Running now =
        leases.computeIfPresent(
            lease.chain(),
            (chain, newest) ->
                newest.fence() == lease.fence() && !newest.released()
                    ? new Running(lease.fence(), nanos.getAsLong() + life.toNanos(), false)
                    : newest);
    return now != null && now.fence() == lease.fence() && !now.released();
  }

  @Override
  public void release(Lease lease) {
    long now = nanos.getAsLong();
    leases.computeIfPresent(
        lease.chain(),
        (chain, newest) -> newest.fence() == lease.fence() ? newest.over(now) : newest);
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
