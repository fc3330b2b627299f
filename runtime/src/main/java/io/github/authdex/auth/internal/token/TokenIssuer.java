package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.token.StoredToken;
import java.io.IOException;
import java.util.Optional;

/** Gets tokens from a server. */
@FunctionalInterface
public interface TokenIssuer {
  /**
   * Returns a new token.
   *
   * @param previous the one before it
   * @throws IOException if the server cannot be reached or refuses
   */
  StoredToken next(Optional<StoredToken> previous) throws IOException;

  /** Returns whether {@code failure} says that what the token was asked with has been used up. */
  default boolean isSpent(IOException failure) {
    return false;
  }
}
