package io.github.authdex.lab.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature algorithms of RFC 7518 §3.1 and RFC 8037 §3.1, in the JDK's words. */
public enum JwsAlgorithm {
  HS256("HmacSHA256", KeyType.SHARED),
  HS384("HmacSHA384", KeyType.SHARED),
  HS512("HmacSHA512", KeyType.SHARED),
  RS256("SHA256withRSA", KeyType.RSA),
  RS384("SHA384withRSA", KeyType.RSA),
  RS512("SHA512withRSA", KeyType.RSA),
  PS256("RSASSA-PSS", KeyType.RSA, "SHA-256"),
  PS384("RSASSA-PSS", KeyType.RSA, "SHA-384"),
  PS512("RSASSA-PSS", KeyType.RSA, "SHA-512"),
  ES256("SHA256withECDSAinP1363Format", KeyType.P256),
  ES384("SHA384withECDSAinP1363Format", KeyType.P384),
  ES512("SHA512withECDSAinP1363Format", KeyType.P521),
  EDDSA("Ed25519", KeyType.ED25519);

  private final String jcaName;
  private final KeyType keyType;
  private final String digest;

  JwsAlgorithm(String jcaName, KeyType keyType) {
    this(jcaName, keyType, "");
  }

  JwsAlgorithm(String jcaName, KeyType keyType, String digest) {
    this.jcaName = jcaName;
    this.keyType = keyType;
    this.digest = digest;
  }

  /** Returns the algorithm that a JWS header calls {@code name}. */
  public static JwsAlgorithm of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a signature algorithm of RFC 7518 §3.1 but was \"" + name + "\""));
  }

  /** Returns the algorithm that a JWS header calls {@code name}, or empty if there is none. */
  public static Optional<JwsAlgorithm> find(String name) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.wireName().equals(name))
        .findFirst();
  }

  /** Returns the value of {@code alg}. */
  String wireName() {
    return this == EDDSA ? "EdDSA" : name();
  }

  /** Returns the keys that it signs with. */
  public KeyType keyType() {
    return keyType;
  }

  /** Returns whether {@code signature} is that of {@code input} by the shared {@code key}. */
  public boolean verifies(byte[] key, byte[] input, byte[] signature) {
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
  public boolean verifies(PublicKey key, byte[] input, byte[] signature) {
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
    int saltLength = Integer.parseInt(digest.substring("SHA-".length())) / Byte.SIZE;
    return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltLength, 1);
  }
}
