package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.SingleFlight;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenStore;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What this program knows beside a store. It belongs to the store and not to a signer: two signers
 * for the same token, in two clients, ask once.
 *
 * @param flights the token requests under way
 * @param held what the store would not take
 * @param setbacks what failed a moment ago
 */
record LocalTokenState(
    SingleFlight<ChainKey, KeyedToken> flights,
    HeldTokens held,
    RecentFailures<ChainKey> setbacks) {
  private static final Map<TokenStore, LocalTokenState> BY_STORE =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * A token and what it was got for: who waits for a chain's request may want a token of another
   * key.
   */
  record KeyedToken(AccessKey key, StoredToken token) {}

  static LocalTokenState of(TokenStore store) {
    return BY_STORE.computeIfAbsent(
        store,
        any ->
            new LocalTokenState(
                new SingleFlight<>(AuthThreads.getting()),
                new HeldTokens(),
                new RecentFailures<>()));
  }
}
