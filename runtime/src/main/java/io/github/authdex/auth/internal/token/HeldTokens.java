package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens that a store would not take: a full disk must not cost a refresh token whose predecessor
 * is worthless. They are used from here and offered to the store again at each use. Threads share
 * it.
 */
final class HeldTokens {
  private final ConcurrentMap<TokenKey, StoredToken> held = new ConcurrentHashMap<>();

  /** Held by who writes to the store, so that an older token never lands on a newer one. */
  private final ReentrantLock writing = new ReentrantLock();

  /** Returns what is held under {@code key}, else what {@code store} keeps. */
  Optional<StoredToken> find(TokenStore store, TokenKey key) throws IOException {
    // Mostly nothing is held; a key is not hashed for that.
    StoredToken token = held.isEmpty() ? null : held.get(key);
    if (token == null) {
      return store.find(key);
    }
    if (writing.tryLock()) {
      try {
        offer(store, key);
      } finally {
        writing.unlock();
      }
    }
    return Optional.of(token);
  }

  /** Keeps {@code token} in {@code store}, or here until the store takes it. */
  void put(TokenStore store, TokenKey key, StoredToken token) {
    writing.lock();
    try {
      held.put(key, token);
      offer(store, key);
    } finally {
      writing.unlock();
    }
  }

  /** Returns what {@code store} keeps under {@code key} if that is not {@code known}. */
  Optional<StoredToken> successor(TokenStore store, TokenKey key, Optional<StoredToken> known)
      throws IOException {
    Optional<StoredToken> kept = store.find(key).filter(token -> !known.equals(Optional.of(token)));
    if (kept.isPresent() && known.isPresent()) {
      held.remove(key, known.get());
    }
    return kept;
  }

  private void offer(TokenStore store, TokenKey key) {
    StoredToken token = held.get(key);
    if (token == null) {
      return; // Another thread was quicker.
    }
    try {
      store.put(key, token);
      held.remove(key, token);
    } catch (IOException | RuntimeException e) {
      // Not lost: it is used from here, and offered again.
    }
  }
}
