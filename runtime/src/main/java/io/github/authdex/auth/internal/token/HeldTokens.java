package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens that a store would not take: a full disk must not cost a refresh token whose predecessor
 * is worthless. They are used from here and offered to the store again at each use. Threads share
 * it.
 */
final class HeldTokens {
  private final ConcurrentMap<TokenKey, Held> held = new ConcurrentHashMap<>();

  /** Held by who writes to the store, so that an older token never lands on a newer one. */
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * A write that is still to be done.
   *
   * @param lease that it was got under
   * @param expected what the store keeps meanwhile
   */
  private record Held(Lease lease, Optional<StoredToken> expected, Optional<StoredToken> next) {}

  /** Leases that this program works under now. */
  private final Set<Lease> inUse = ConcurrentHashMap.newKeySet();

  /** Leases that somebody extends. */
  private final Set<Lease> extended = ConcurrentHashMap.newKeySet();

  /**
   * Notes that {@code lease} is worked under.
   *
   * @return whether the caller is to extend it, since nobody does yet
   */
  boolean begin(Lease lease) {
    inUse.add(lease);
    return extended.add(lease);
  }

  /**
   * Notes that {@code lease} is not worked under any more.
   *
   * @return whether nobody needs it
   */
  boolean end(Lease lease) {
    inUse.remove(lease);
    return !needs(lease);
  }

  /** While a token is held others would send the one before it, which is spent. */
  private boolean needs(Lease lease) {
    return inUse.contains(lease) || held.containsKey(lease.chain());
  }

  /** Returns whether {@code lease} is to be extended once more; if not, the next to begin does. */
  boolean mustRun(Lease lease) {
    if (needs(lease)) {
      return true;
    }
    extended.remove(lease);
    return needs(lease) && extended.add(lease);
  }

  /** Notes that another has taken the lease of the chain after {@code lease}. */
  void lost(Lease lease) {
    extended.remove(lease);
  }

  /** Returns what is held under {@code key}, else what {@code store} keeps. */
  Optional<StoredToken> find(TokenStore store, TokenKey key) throws IOException {
    // Mostly nothing is held; a key is not hashed for that.
    if (held.isEmpty() || !held.containsKey(key)) {
      return store.find(key);
    }
    if (writing.tryLock()) {
      try {
        offer(store, key.chain());
        offer(store, key);
      } finally {
        writing.unlock();
      }
    }
    Held still = held.get(key);
    return still == null ? store.find(key) : still.next();
  }

  /**
   * Keeps {@code next} in {@code store}, or here until the store takes it.
   *
   * @return whether it counts: false if another has written meanwhile
   */
  boolean put(
      TokenStore store,
      Lease lease,
      TokenKey key,
      Optional<StoredToken> expected,
      Optional<StoredToken> next) {
    writing.lock();
    try {
      Held before = held.get(key);
      held.put(key, new Held(lease, before == null ? expected : before.expected(), next));
      return offer(store, key);
    } finally {
      writing.unlock();
    }
  }

  /** Returns the lease under which the newest token of {@code chain} is held, if it is. */
  Optional<Lease> lease(ChainKey chain) {
    return Optional.ofNullable(held.get(chain)).map(Held::lease);
  }

  /** Returns whether what was held, if anything, counts still. */
  private boolean offer(TokenStore store, TokenKey key) {
    Held mine = held.get(key);
    if (mine == null) {
      return true; // Another thread was quicker.
    }
    try {
      if (store.replace(mine.lease(), key, mine.expected(), mine.next())) {
        return landed(store, key, mine);
      }
      Optional<StoredToken> there = store.find(key);
      if (there.equals(mine.next())) {
        return landed(store, key, mine); // It was put before, though the store said otherwise.
      }
      if (!there.equals(mine.expected())) {
        held.remove(key, mine);
        return false;
      }
      return !offeredAnew(store, key, mine) || landed(store, key, mine);
    } catch (IOException | RuntimeException e) {
      return true; // Not lost: it is used from here, and offered again.
    }
  }

  /** Writes under a lease of now: a newer one than ours was taken, but its holder wrote nothing. */
  private static boolean offeredAnew(TokenStore store, TokenKey key, Held mine) throws IOException {
    Optional<Lease> newest = store.lease(key.chain(), ChainLease.LIFE);
    if (newest.isEmpty()) {
      return false; // It writes, or its lease will end.
    }
    try {
      return store.replace(newest.get(), key, mine.expected(), mine.next());
    } finally {
      store.release(newest.get());
    }
  }

  private boolean landed(TokenStore store, TokenKey key, Held mine) throws IOException {
    held.remove(key, mine); // Before the look at who works: one of the two releases.
    if (key instanceof ChainKey && !inUse.contains(mine.lease())) {
      store.release(mine.lease());
    }
    return true;
  }
}
