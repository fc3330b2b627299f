package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a store keeps of one grant, as a person begins and ends it. */
final class KeptChain {
  private static final Duration LEASE = Duration.ofSeconds(10);

  private KeptChain() {}

  /** Keeps {@code token}; while another has the lease of the chain nothing is kept. */
  static void keep(TokenStore store, AccessKey key, StoredToken token) throws IOException {
    Optional<Lease> lease = store.lease(key.chain(), LEASE);
    if (lease.isPresent()) {
      try {
        replace(store, lease.get(), key, Optional.of(token));
      } finally {
        store.release(lease.get());
      }
    }
  }

  /**
   * Keeps nothing more, and returns the refresh token that was kept last. While another has the
   * lease of the chain it stays, since the next token is on its way.
   */
  static Optional<Secret> forget(TokenStore store, AccessKey key) throws IOException {
    Optional<Lease> lease = store.lease(key.chain(), LEASE);
    Optional<Secret> newest = store.find(key.chain()).map(StoredToken::secret);
    if (lease.isPresent()) {
      try {
        replace(store, lease.get(), key, Optional.empty());
        replace(store, lease.get(), key.chain(), Optional.empty());
      } finally {
        store.release(lease.get());
      }
    }
    return newest;
  }

  /** Who has taken a newer lease meanwhile keeps what is newer. */
  private static void replace(
      TokenStore store, Lease lease, TokenKey key, Optional<StoredToken> next) throws IOException {
    store.replace(lease, key, store.find(key), next);
  }
}
