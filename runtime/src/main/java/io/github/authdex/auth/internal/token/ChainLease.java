package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A lease that runs as long as it is in use: it is extended while a slow server answers, and ends
 * soon after its process was killed.
 */
final class ChainLease implements AutoCloseable {
  /** How long others wait for a process that was killed. */
  static final Duration LIFE = Duration.ofSeconds(10);

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(
          LIFE.toMillis() / 3, TimeUnit.MILLISECONDS, AuthThreads.getting());

  private final TokenStore store;
  private final HeldTokens held;
  private final Lease lease;

  private ChainLease(TokenStore store, HeldTokens held, Lease lease) {
    this.store = store;
    this.held = held;
    this.lease = lease;
    if (held.begin(lease)) {
      LATER.execute(this::extend);
    }
  }

  /**
   * Takes the lease of {@code chain}, unless another has it. Where this program alone knows the
   * newest token, since the store did not take it, a store that is still down does not matter.
   *
   * @throws IOException if the store does not answer
   */
  static Optional<ChainLease> take(TokenStore store, HeldTokens held, ChainKey chain)
      throws IOException {
    return taken(store, held, chain).map(lease -> new ChainLease(store, held, lease));
  }

  private static Optional<Lease> taken(TokenStore store, HeldTokens held, ChainKey chain)
      throws IOException {
    Optional<Lease> ours = held.lease(chain);
    try {
      return ours.isPresent() && store.extend(ours.get(), LIFE) ? ours : store.lease(chain, LIFE);
    } catch (IOException | RuntimeException e) {
      if (ours.isEmpty()) {
        throw e;
      }
      return ours;
    }
  }

  Lease lease() {
    return lease;
  }

  /**
   * Goes on after this is closed while the store has not taken what was got under the lease, which
   * is then put as soon as the store is back, whether anybody needs a token or not.
   */
  private void extend() {
    if (!held.mustRun(lease)) {
      return;
    }
    try {
      if (!extended()) {
        return; // Another has it; the store will refuse what comes of this one.
      }
      held.find(store, lease.chain());
    } catch (IOException | RuntimeException e) {
      // The store may be back before the lease ends.
    }
    LATER.execute(this::extend);
  }

  /**
   * Returns whether it runs, from now on as long as a new one, for who is about to send what may be
   * sent once: a program that was stopped for longer than a lease does not notice, and another has
   * sent it meanwhile. With a store that does not answer it goes on.
   */
  boolean runs() {
    try {
      return extended();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private boolean extended() throws IOException {
    boolean runs = store.extend(lease, LIFE);
    if (!runs) {
      held.lost(lease);
    }
    return runs;
  }

  /** Releases it, unless the store has not taken what was got under it. */
  @Override
  public void close() {
    if (!held.end(lease)) {
      return;
    }
    try {
      store.release(lease);
    } catch (IOException | RuntimeException e) {
      // It ends by itself.
    }
  }
}
