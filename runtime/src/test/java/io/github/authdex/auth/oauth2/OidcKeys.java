package io.github.authdex.auth.oauth2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.authdex.auth.PemKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of clients that prove themselves by them; private keys are in PEM or as JWKs. */
final class OidcKeys {
  /** Algorithm, which is the key's identifier, to the pair. */
  static final Map<String, JWK> SIGNING = new LinkedHashMap<>();

  static {
    try {
      SIGNING.put(
          "RS256",
          new RSAKeyGenerator(2048).keyID("RS256").algorithm(JWSAlgorithm.RS256).generate());
      SIGNING.put(
          "PS256",
          new RSAKeyGenerator(2048).keyID("PS256").algorithm(JWSAlgorithm.PS256).generate());
      SIGNING.put(
          "ES256",
          new ECKeyGenerator(Curve.P_256).keyID("ES256").algorithm(JWSAlgorithm.ES256).generate());
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private OidcKeys() {}

  /** Returns the private key: PEM, but a JWK for PS256, which only that can ask for. */
  static String privateKey(String algorithm) throws JOSEException {
    JWK pair = SIGNING.get(algorithm);
    if (algorithm.equals("PS256")) {
      return pair.toJSONString();
    }
    byte[] der =
        pair instanceof RSAKey rsa
            ? rsa.toPrivateKey().getEncoded()
            : ((ECKey) pair).toPrivateKey().getEncoded();
    return PemKeys.pem("PRIVATE KEY", der);
  }

  /** Returns the public halves, and the client's certificate, as a JWK set. */
  static String publicKeys() throws JOSEException, IOException {
    List<JWK> keys = new ArrayList<>(SIGNING.values());
    keys.add(JWK.parseFromPEMEncodedX509Cert(file("client-chain.pem")));
    return new JWKSet(keys).toString(true);
  }

  /** Returns the text of a file among those for mutual TLS. */
  static String file(String name) throws IOException {
    try (InputStream stream = OidcKeys.class.getResourceAsStream("/mtls/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
