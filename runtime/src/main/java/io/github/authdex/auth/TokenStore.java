package io.github.authdex.auth;

import java.io.IOException;
import java.util.Optional;

/** Keeps tokens between requests. Threads may share it. */
public interface TokenStore {
  /** Returns what is kept under {@code key}. */
  Optional<StoredToken> find(TokenKey key) throws IOException;

  /** Keeps {@code token} under {@code key}, instead of what was there. */
  void put(TokenKey key, StoredToken token) throws IOException;

  /** Forgets what is kept under {@code key}, if it still is {@code token}. */
  void remove(TokenKey key, StoredToken token) throws IOException;
}
