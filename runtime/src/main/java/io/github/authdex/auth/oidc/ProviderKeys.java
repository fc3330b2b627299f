package io.github.authdex.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a provider signs with (OpenID Connect Discovery 1.0 §3, RFC 7517 §5). They are read
 * for each token, since a login is rare and keys change.
 */
record ProviderKeys(ServerMetadata server, AuthEnvironment environment) {
  private static final int LONGEST = 1 << 20;

  /** Signatures that only the provider can make; a client's secret could make those of HS256. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /**
   * Requires that one of the keys made {@code token}.
   *
   * @throws IdTokenException if none did
   * @throws DiscoveryException if the keys cannot be had
   */
  void verify(SignedJWT token) throws IOException {
    JWSHeader header = token.getHeader();
    JWSAlgorithm algorithm = header.getAlgorithm();
    List<String> promised = server.idTokenAlgorithms();
    if (!ALGORITHMS.contains(algorithm)
        || !(promised.isEmpty() || promised.contains(algorithm.getName()))) {
      throw new IdTokenException(
          "signed by RSA or ECDSA, and as the provider promises, but it is signed by "
              + ServerText.printable(algorithm.getName()));
    }
    List<JWK> candidates = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(read());
    for (JWK key : candidates) {
      if (key instanceof AsymmetricJWK pair && isMadeBy(pair, token)) {
        return;
      }
    }
    throw new IdTokenException("signed by a key of the provider but it is signed by none");
  }

  private static boolean isMadeBy(AsymmetricJWK key, SignedJWT token) {
    try {
      JWSVerifier verifier =
          new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key.toPublicKey());
      return token.verify(verifier);
    } catch (JOSEException e) {
      return false; // Such as a key that is too short, or a critical header that is unknown.
    }
  }

  private JWKSet read() throws IOException {
    URI uri =
        server
            .jwksUri()
            .orElseThrow(
                () ->
                    new DiscoveryException(
                        server.document(), "names no jwks_uri", 0, Optional.empty()));
    Request request =
        Request.of("GET", environment.endpoints().apply(uri))
            .withHeader("Accept", "application/jwk-set+json, application/json");
    Response response = environment.exchange().send(request);
    if (response.status() != 200) {
      throw new DiscoveryException(
          uri,
          "with keys was answered with HTTP " + response.status(),
          response.status(),
          Optional.empty());
    }
    try (InputStream content = response.body().open()) {
      return JWKSet.load(new ByteArrayInputStream(BodyBytes.upTo(LONGEST, content)));
    } catch (ParseException e) {
      throw new DiscoveryException(uri, "is not a JWK set (RFC 7517 §5)", 0, Optional.empty());
    }
  }
}
