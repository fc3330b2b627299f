package io.github.authdex.lab.oauth1;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.lab.run.RunContext;
import java.security.PublicKey;
import java.util.Optional;

/**
 * What proves OAuth 1 signatures.
 *
 * @param clientSecret shared with the client
 * @param tokenSecret empty without a token
 * @param key of a client that signs with a private one
 */
record OAuth1Secrets(String clientSecret, String tokenSecret, Optional<PublicKey> key) {
  static OAuth1Secrets of(RunContext bench, BoundScheme bound) {
    Optional<PublicKey> key =
        bench.credential(bound, "clientSecret").flatMap(bench.throwaway()::publicKey);
    return new OAuth1Secrets(
        bench.value(bound, "clientSecret"), bench.value(bound, "tokenSecret"), key);
  }

  boolean verify(OAuth1Signature method, String text, String signature) {
    return method.hasKeyPair()
        ? method.verifies(key.orElseThrow(), text, signature)
        : method.verifies(clientSecret, tokenSecret, text, signature);
  }

  @Override
  public String toString() {
    return "OAuth 1 secrets";
  }
}
