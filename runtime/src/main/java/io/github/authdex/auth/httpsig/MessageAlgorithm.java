package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.crypto.KeyBytes;
import io.github.authdex.auth.internal.crypto.PrivateKeys;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.function.UnaryOperator;

/** The algorithms of the registry of RFC 9421 §6.2. */
enum MessageAlgorithm {
  RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS", 0),
  RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA", 0),
  HMAC_SHA256("hmac-sha256", "HmacSHA256", 0),
  ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", 256),
  ECDSA_P384_SHA384("ecdsa-p384-sha384", "SHA384withECDSAinP1363Format", 384),
  ED25519("ed25519", "Ed25519", 0);

  private static final int PSS_SALT = 64;

  private final String wireName;
  private final String jdkName;
  private final int curveBits;

  MessageAlgorithm(String wireName, String jdkName, int curveBits) {
    this.wireName = wireName;
    this.jdkName = jdkName;
    this.curveBits = curveBits;
  }

  static MessageAlgorithm named(String wireName) {
    for (MessageAlgorithm algorithm : values()) {
      if (algorithm.wireName.equals(wireName)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(
        "Expected an algorithm of RFC 9421 §6.2 such as ed25519 but was \"" + wireName + "\"");
  }

  String wireName() {
    return wireName;
  }

  /**
   * Returns what signs with {@code key}. Threads may share it.
   *
   * @param key in PEM, or for {@code hmac-sha256} in Base64
   */
  UnaryOperator<byte[]> with(Secret key) {
    if (this == HMAC_SHA256) {
      byte[] bytes = KeyBytes.of(key, KeyEncoding.BASE64);
      return content -> Crypto.mac(jdkName, bytes, content);
    }
    PrivateKey pair = PrivateKeys.read(key);
    if (curveBits > 0
        && !(pair instanceof ECPrivateKey ec
            && ec.getParams().getOrder().bitLength() == curveBits)) {
      throw otherKey(pair);
    }
    sign(pair, new byte[0]); // A key for another algorithm is found out here.
    return content -> sign(pair, content);
  }

  /** Returns a signature of the JDK, its parameters set. */
  Signature signature() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(jdkName);
    if (this == RSA_PSS_SHA512) {
      signature.setParameter(
          new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, PSS_SALT, 1));
    }
    return signature;
  }

  private byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = signature();
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw otherKey(key);
    }
  }

  private IllegalArgumentException otherKey(PrivateKey key) {
    return new IllegalArgumentException(
        "Expected a key for " + wireName + " but it is another, for " + key.getAlgorithm());
  }
}
