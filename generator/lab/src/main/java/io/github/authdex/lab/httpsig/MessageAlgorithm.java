package io.github.authdex.lab.httpsig;

import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.key.KeyType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;

/** The algorithms of HTTP Message Signatures (RFC 9421 §3.3), seen by the verifier. */
public enum MessageAlgorithm {
  RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS", KeyType.RSA),
  RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA", KeyType.RSA),
  HMAC_SHA256("hmac-sha256", "HmacSHA256", KeyType.SHARED),
  ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", KeyType.P256),
  ECDSA_P384_SHA384("ecdsa-p384-sha384", "SHA384withECDSAinP1363Format", KeyType.P384),
  ED25519("ed25519", "Ed25519", KeyType.ED25519);

  private final String wireName;
  private final String jdkName;
  private final KeyType keyType;

  MessageAlgorithm(String wireName, String jdkName, KeyType keyType) {
    this.wireName = wireName;
    this.jdkName = jdkName;
    this.keyType = keyType;
  }

  public static MessageAlgorithm named(String name) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.wireName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected an algorithm of RFC 9421 §6.2 but was \"" + name + "\""));
  }

  public KeyType keyType() {
    return keyType;
  }

  /** Returns whether {@code signature} is that of {@code base} by the shared {@code key}. */
  boolean verifies(byte[] key, byte[] base, byte[] signature) {
    return MessageDigest.isEqual(Hashes.mac(jdkName, key, base), signature);
  }

  /** Returns whether {@code signature} is that of {@code base} by the other half of {@code key}. */
  boolean verifies(PublicKey key, byte[] base, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(jdkName);
      if (this == RSA_PSS_SHA512) {
        verifier.setParameter(
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
      }
      verifier.initVerify(key);
      verifier.update(base);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // Of another length or form, which anybody can send.
    }
  }
}
