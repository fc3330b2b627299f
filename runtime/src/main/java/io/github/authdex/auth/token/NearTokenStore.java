package io.github.authdex.auth.token;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A store that is far away, with the newest access tokens at hand: each request looks for its
 * token, and a database need not be asked each time. Refresh tokens and leases are always asked for
 * there.
 *
 * <p>What is at hand is as new as the store a second ago, and as new as the store to who has just
 * asked for a lease, so that nobody asks a server for a token that another has got. While the store
 * does not answer, what is at hand is used on, the listener is told once, and the store is asked
 * again each second. Threads share it.
 */
public final class NearTokenStore implements TokenStore {
  private static final Duration FRESH = Duration.ofSeconds(1);

  /**
   * As many tokens as a program of many users may want at a time; more would be kept for nobody.
   */
  private static final int MOST = 10_000;

  private static final System.Logger LOG = System.getLogger(NearTokenStore.class.getName());

  private final TokenStore far;
  private final Consumer<IOException> outage;
  private final ConcurrentMap<AccessKey, Near> near = new ConcurrentHashMap<>();

  /** Counts what may have changed the store, so that no answer from before is taken for new. */
  private final AtomicLong changes = new AtomicLong();

  private volatile boolean down;
  private volatile long askAgain;

  /**
   * What the store had.
   *
   * @param end when it must be asked again, by {@link System#nanoTime}
   */
  private record Near(StoredToken token, long end) {
    static Near of(StoredToken token) {
      return new Near(token, System.nanoTime() + FRESH.toNanos());
    }

    boolean fresh() {
      return end - System.nanoTime() > 0;
    }

    Near stale() {
      return new Near(token, System.nanoTime());
    }
  }

  /** Makes one over {@code far}, which warns in the program's log when that does not answer. */
  public NearTokenStore(TokenStore far) {
    this(far, NearTokenStore::warn);
  }

  /**
   * Makes one over {@code far}.
   *
   * @param outage is told why the store does not answer, once until it does again
   */
  public NearTokenStore(TokenStore far, Consumer<IOException> outage) {
    this.far = far;
    this.outage = outage;
  }

  private static void warn(IOException failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The token store does not answer; tokens at hand are used until they end: "
            + failure.getMessage());
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    if (!(key instanceof AccessKey access)) {
      return far.find(key);
    }
    Near known = near.get(access);
    if (known != null && (known.fresh() || (down && askAgain - System.nanoTime() > 0))) {
      return Optional.of(known.token());
    }
    long before = changes.get();
    try {
      Optional<StoredToken> found = far.find(key);
      down = false;
      if (found.isEmpty()) {
        near.remove(access);
      } else if (changes.get() == before) {
        keep(access, found.get());
      }
      return found;
    } catch (IOException e) {
      if (known == null || e instanceof SealedTokenException) {
        throw e;
      }
      fail(e);
      return Optional.of(known.token());
    }
  }

  private void keep(AccessKey key, StoredToken token) {
    if (near.size() >= MOST) {
      near.clear();
    }
    near.put(key, Near.of(token));
  }

  private void fail(IOException e) {
    askAgain = System.nanoTime() + FRESH.toNanos();
    boolean known = down;
    down = true;
    if (!known) {
      outage.accept(e);
    }
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    try {
      boolean done = far.replace(lease, key, expected, next);
      if (done && next.isEmpty() && key instanceof AccessKey access) {
        near.remove(access);
      }
      return done;
    } finally {
      forget(lease.chain());
    }
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    try {
      return far.lease(chain, life);
    } finally {
      forget(chain);
    }
  }

  /** What is at hand is not new any more, but better than nothing while the store is down. */
  private void forget(ChainKey chain) {
    changes.incrementAndGet();
    near.replaceAll((key, known) -> key.chain().equals(chain) ? known.stale() : known);
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return far.extend(lease, life);
  }

  @Override
  public void release(Lease lease) throws IOException {
    far.release(lease);
  }

  @Override
  public boolean isShared() {
    return far.isShared();
  }

  /** Shows the store that is far away. */
  @Override
  public String toString() {
    return far + ", the newest at hand";
  }
}
