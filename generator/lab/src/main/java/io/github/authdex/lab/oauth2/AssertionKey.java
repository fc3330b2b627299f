package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.key.JwsAlgorithm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client signs its assertions with.
 *
 * @param roles of the scheme
 * @param open the public half of the private key; empty for a client that signs by its secret
 */
record AssertionKey(Credentials roles, Optional<PublicKey> open) {
  /** Returns whether {@code assertion} is the one that was got elsewhere. */
  boolean isHeld(String assertion) {
    return roles
        .find("clientAssertion")
        .map(Secret::reveal)
        .filter(held -> !held.isEmpty() && SameText.of(held, assertion))
        .isPresent();
  }

  /** Returns the algorithm that a header calls {@code name}, if such keys sign by it. */
  Optional<JwsAlgorithm> algorithm(String name) {
    return JwsAlgorithm.find(name)
        .filter(
            algorithm ->
                open.isPresent()
                    ? algorithm.keyType().isOf(open.get())
                    : algorithm.keyType().isShared());
  }

  /** Returns whether {@code signature} is the client's of {@code input}. */
  boolean verifies(JwsAlgorithm algorithm, byte[] input, byte[] signature) {
    if (open.isPresent()) {
      return algorithm.verifies(open.get(), input, signature);
    }
    byte[] secret = roles.require("clientSecret").reveal().getBytes(StandardCharsets.UTF_8);
    return algorithm.verifies(secret, input, signature);
  }

  /** Returns the thumbprints of the client's certificate called {@code names}, if it has one. */
  Map<String, String> thumbprints(List<String> names) {
    Map<String, String> prints = new LinkedHashMap<>();
    roles
        .find("certificate")
        .map(Secret::reveal)
        .filter(pem -> !pem.isEmpty())
        .ifPresent(pem -> names.forEach(name -> prints.put(name, thumbprint(name, pem))));
    return prints;
  }

  private static String thumbprint(String name, String pem) {
    try {
      byte[] der =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
              .getEncoded();
      String digest = name.endsWith("#S256") ? "SHA-256" : "SHA-1";
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance(digest).digest(der));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // The lab made the certificate itself.
    }
  }

  /** Names the roles alone. */
  @Override
  public String toString() {
    return "the key of a client";
  }
}
