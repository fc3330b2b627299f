package io.github.authdex.auth.token;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps tokens as long as the program runs. */
public final class InMemoryTokenStore implements TokenStore {
  private final ConcurrentMap<TokenKey, StoredToken> tokens = new ConcurrentHashMap<>();

  /** Makes an empty store. */
  public InMemoryTokenStore() {}

  @Override
  public Optional<StoredToken> find(TokenKey key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public void put(TokenKey key, StoredToken token) {
    tokens.put(key, Objects.requireNonNull(token, "token"));
  }

  @Override
  public void remove(TokenKey key, StoredToken token) {
    tokens.remove(key, token);
  }

  /** Shows how many tokens there are. */
  @Override
  public String toString() {
    return tokens.size() + " tokens in memory";
  }
}
