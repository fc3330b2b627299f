package io.github.authdex.lab.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** The keys that sign. */
public enum KeyType {
  /** A secret that both sides hold. */
  SHARED("", ""),
  RSA("RSA", ""),
  P256("EC", "secp256r1"),
  P384("EC", "secp384r1"),
  P521("EC", "secp521r1"),
  ED25519("Ed25519", "");

  private static final int RSA_BITS = 2048;

  private final String jdkName;
  private final String curve;

  KeyType(String jdkName, String curve) {
    this.jdkName = jdkName;
    this.curve = curve;
  }

  public boolean isShared() {
    return this == SHARED;
  }

  /** Returns whether {@code key} is of this type. */
  public boolean isOf(PublicKey key) {
    if (key instanceof ECPublicKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return curve.equals("secp" + bits + "r1");
    }
    return jdkName.equals(key instanceof EdECPublicKey ? "Ed25519" : key.getAlgorithm());
  }

  /** Returns a new pair of keys. */
  public KeyPair newPair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(jdkName);
      if (!curve.isEmpty()) {
        generator.initialize(new ECGenParameterSpec(curve), random);
      } else {
        generator.initialize(this == RSA ? RSA_BITS : 255, random);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }
}
