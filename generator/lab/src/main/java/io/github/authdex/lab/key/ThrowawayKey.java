package io.github.authdex.lab.key;

import java.security.KeyPair;
import java.util.Optional;

/**
 * A key that the lab makes for one role of a scheme.
 *
 * @param role such as {@code privateKey}
 * @param text what the credential holds
 * @param pair whose private half the text is; empty for a shared key
 */
public record ThrowawayKey(String role, String text, Optional<KeyPair> pair) {
  /** Returns a text that follows from others. */
  public static ThrowawayKey text(String role, String text) {
    return new ThrowawayKey(role, text, Optional.empty());
  }

  /** Returns the private half of {@code pair} in PEM. */
  public static ThrowawayKey pem(String role, KeyPair pair) {
    return new ThrowawayKey(role, JwtKey.pem(pair.getPrivate()), Optional.of(pair));
  }

  /** Names the role alone. */
  @Override
  public String toString() {
    return role;
  }
}
