package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.credential.Secret;
import java.util.Objects;

/**
 * Temporary or token credentials (RFC 5849 §1.1).
 *
 * @param token identifies them
 * @param secret goes into signatures
 */
public record OAuth1Token(String token, Secret secret) {
  public OAuth1Token {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(secret, "secret");
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "***";
  }
}
