package io.github.authdex.generator.lab;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature algorithms of RFC 7518 §3.1 and RFC 8037 §3.1, in the JDK's words. */
enum JwsAlgorithm {
  HS256("HmacSHA256", "", ""),
  HS384("HmacSHA384", "", ""),
  HS512("HmacSHA512", "", ""),
  RS256("SHA256withRSA", "RSA", ""),
  RS384("SHA384withRSA", "RSA", ""),
  RS512("SHA512withRSA", "RSA", ""),
  PS256("RSASSA-PSS", "RSA", "SHA-256"),
  PS384("RSASSA-PSS", "RSA", "SHA-384"),
  PS512("RSASSA-PSS", "RSA", "SHA-512"),
  ES256("SHA256withECDSAinP1363Format", "EC", "secp256r1"),
  ES384("SHA384withECDSAinP1363Format", "EC", "secp384r1"),
  ES512("SHA512withECDSAinP1363Format", "EC", "secp521r1"),
  EDDSA("Ed25519", "Ed25519", "");

  private static final int RSA_BITS = 2048;

  private final String jcaName;
  private final String keyType;
  private final String detail;

  JwsAlgorithm(String jcaName, String keyType, String detail) {
    this.jcaName = jcaName;
    this.keyType = keyType;
    this.detail = detail;
  }

  /** Returns the algorithm that a JWS header calls {@code name}. */
  static JwsAlgorithm of(String name) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a signature algorithm of RFC 7518 §3.1 but was \"" + name + "\""));
  }

  /** Returns the value of {@code alg}. */
  String wireName() {
    return this == EDDSA ? "EdDSA" : name();
  }

  /** Returns whether both sides hold the same key. */
  boolean isSymmetric() {
    return keyType.isEmpty();
  }

  /** Returns a new pair of keys. */
  KeyPair newPair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
      if (keyType.equals("RSA")) {
        generator.initialize(RSA_BITS, random);
      } else if (keyType.equals("EC")) {
        generator.initialize(new ECGenParameterSpec(detail), random);
      } else {
        generator.initialize(255, random);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  /** Returns whether {@code signature} is that of {@code input} by the shared {@code key}. */
  boolean verifies(byte[] key, byte[] input, byte[] signature) {
    try {
      Mac mac = Mac.getInstance(jcaName);
      mac.init(new SecretKeySpec(key, jcaName));
      return MessageDigest.isEqual(mac.doFinal(input), signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  /**
   * Returns whether {@code signature} is that of {@code input} by the other half of {@code key}.
   */
  boolean verifies(PublicKey key, byte[] input, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(jcaName);
      if (jcaName.equals("RSASSA-PSS")) {
        verifier.setParameter(pss());
      }
      verifier.initVerify(key);
      verifier.update(input);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // A signature of another length or form, which anybody can send.
    }
  }

  private AlgorithmParameterSpec pss() {
    int saltLength = Integer.parseInt(detail.substring("SHA-".length())) / Byte.SIZE;
    return new PSSParameterSpec(detail, "MGF1", new MGF1ParameterSpec(detail), saltLength, 1);
  }
}
