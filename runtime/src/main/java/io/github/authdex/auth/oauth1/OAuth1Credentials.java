package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Secret;
import java.util.Optional;

/**
 * What a client holds (RFC 5849 §1.1).
 *
 * @param clientId the client identifier
 * @param clientSecret the shared secret or, for RSA, the private key
 * @param token of temporary or token credentials; empty for a client that acts for itself
 * @param tokenSecret empty without a token
 */
record OAuth1Credentials(
    String clientId, Secret clientSecret, Optional<String> token, Secret tokenSecret) {
  static OAuth1Credentials of(Credentials credentials) {
    return new OAuth1Credentials(
        credentials.require("clientId").reveal(),
        credentials.require("clientSecret"),
        credentials.find("token").filter(token -> !token.isEmpty()).map(Secret::reveal),
        credentials.find("tokenSecret").orElseGet(() -> Secret.of("")));
  }

  /** Shows the client alone. */
  @Override
  public String toString() {
    return clientId;
  }
}
