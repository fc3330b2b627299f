package io.github.authdex.auth.internal.crypto;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.github.authdex.auth.credential.Secret;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.Optional;

/** Reads private keys from JWKs (RFC 7517). */
final class JwkKeys {
  private JwkKeys() {}

  /** Returns the bytes of a symmetric key. */
  static byte[] octets(Secret jwk) {
    if (parsed(jwk) instanceof OctetSequenceKey octets) {
      return octets.toByteArray();
    }
    throw new IllegalArgumentException("Expected a JWK of the type oct but it is of another");
  }

  /** Returns the algorithm that the key is for, if it says so (RFC 7517 §4.4). */
  static Optional<String> algorithm(Secret jwk) {
    return Optional.ofNullable(parsed(jwk).getAlgorithm()).map(Algorithm::getName);
  }

  static PrivateKey privateKey(Secret jwk) {
    JWK parsed = parsed(jwk);
    try {
      PrivateKey key =
          parsed instanceof OctetKeyPair pair
              ? ed25519(pair)
              : parsed instanceof AsymmetricJWK pair ? pair.toPrivateKey() : null;
      if (key != null) {
        return key;
      }
    } catch (JOSEException e) {
      throw new IllegalArgumentException(
          "Expected a JWK of a key pair but its numbers are not one");
    }
    throw new IllegalArgumentException(
        "Expected a JWK with a private key (RFC 7518 §6) but it has none");
  }

  private static PrivateKey ed25519(OctetKeyPair pair) {
    if (!pair.getCurve().equals(Curve.Ed25519)) {
      throw new IllegalArgumentException(
          "Expected a JWK on the curve Ed25519 but it is on " + pair.getCurve());
    }
    return pair.getD() == null ? null : Ed25519.key(pair.getD().decode());
  }

  private static JWK parsed(Secret jwk) {
    try {
      return JWK.parse(jwk.reveal());
    } catch (ParseException e) {
      // Its message may quote the content.
      throw new IllegalArgumentException("Expected a JWK (RFC 7517) but it is not one");
    }
  }
}
