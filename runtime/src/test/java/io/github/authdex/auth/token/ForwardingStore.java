package io.github.authdex.auth.token;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Another store object over the same tokens, as another process has one. */
public class ForwardingStore implements TokenStore {
  private final TokenStore store;

  /** Forwards all to {@code store}. */
  public ForwardingStore(TokenStore store) {
    this.store = store;
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    return store.find(key);
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    return store.replace(lease, key, expected, next);
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    return store.lease(chain, life);
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return store.extend(lease, life);
  }

  @Override
  public void release(Lease lease) throws IOException {
    store.release(lease);
  }
}
