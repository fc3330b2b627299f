package io.github.authdex.auth.fleet;

import io.github.authdex.auth.token.TokenStore;

/** Opens, in each program of a fleet, the store that all of them share. */
@FunctionalInterface
public interface StoreOpener {
  /**
   * Returns the store.
   *
   * @param place where it is, as {@link FleetContract#place} says it
   */
  TokenStore open(String place) throws Exception;
}
