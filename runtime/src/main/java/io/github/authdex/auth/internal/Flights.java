package io.github.authdex.auth.internal;

import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenKey;
import io.github.authdex.auth.TokenStore;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The token requests under way. They belong to the store and not to a signer: two signers for the
 * same token, in two clients, ask once.
 */
final class Flights {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<TokenStore, SingleFlight<TokenKey, StoredToken>> BY_STORE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Flights() {}

  static SingleFlight<TokenKey, StoredToken> of(TokenStore store) {
    return BY_STORE.computeIfAbsent(store, any -> new SingleFlight<>(PATIENCE));
  }
}
