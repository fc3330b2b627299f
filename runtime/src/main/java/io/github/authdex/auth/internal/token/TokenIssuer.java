package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.util.Optional;

/** Gets tokens from a server. */
@FunctionalInterface
public interface TokenIssuer {
  /**
   * Returns a new token.
   *
   * @param refreshToken the newest one of the chain, if the server issued any
   * @throws IOException if the server cannot be reached or refuses
   */
  IssuedToken next(Optional<Secret> refreshToken) throws IOException;

  /** Returns whether {@code failure} says that what the token was asked with has been used up. */
  default boolean isSpent(IOException failure) {
    return false;
  }
}
