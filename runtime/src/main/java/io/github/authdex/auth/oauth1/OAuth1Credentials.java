package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.OneLine;
import java.util.Optional;
import java.util.Set;

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
        OneLine.of("clientId", credentials.require("clientId")).reveal(),
        credentials.require("clientSecret"),
        line(credentials, "token").filter(token -> !token.isEmpty()),
        Secret.of(line(credentials, "tokenSecret").orElse("")));
  }

  /** Returns those of the client alone, which has no token yet or none at all. */
  static OAuth1Credentials ofClient(Credentials credentials) {
    Set<String> own = Set.of("clientId", "clientSecret");
    return of(name -> own.contains(name) ? credentials.find(name) : Optional.empty());
  }

  OAuth1Credentials with(OAuth1Token temporary) {
    return new OAuth1Credentials(
        clientId, clientSecret, Optional.of(temporary.token()), temporary.secret());
  }

  private static Optional<String> line(Credentials credentials, String name) {
    return credentials.find(name).map(value -> OneLine.of(name, value).reveal());
  }

  /** Shows the client alone. */
  @Override
  public String toString() {
    return clientId;
  }
}
