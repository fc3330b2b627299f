package io.github.authdex.auth.signature;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.crypto.KeyBytes;
import io.github.authdex.auth.internal.crypto.PrivateKeys;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What becomes of the signed bytes. */
enum ProofAlgorithm {
  HMAC_MD5("HMAC-MD5", "HmacMD5", Form.MAC),
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1", Form.MAC),
  HMAC_SHA224("HMAC-SHA224", "HmacSHA224", Form.MAC),
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256", Form.MAC),
  HMAC_SHA384("HMAC-SHA384", "HmacSHA384", Form.MAC),
  HMAC_SHA512("HMAC-SHA512", "HmacSHA512", Form.MAC),
  RSA_SHA256("RSA-SHA256", "SHA256withRSA", Form.SIGNATURE),
  RSA_SHA512("RSA-SHA512", "SHA512withRSA", Form.SIGNATURE),
  RSA_PSS_SHA256("RSA-PSS-SHA256", "RSASSA-PSS", Form.SIGNATURE),
  ECDSA_P256_SHA256("ECDSA-P256-SHA256", "SHA256withECDSA", Form.SIGNATURE),
  ED25519("Ed25519", "Ed25519", Form.SIGNATURE),
  MD5("MD5", "MD5", Form.DIGEST),
  SHA1("SHA1", "SHA-1", Form.DIGEST),
  SHA256("SHA256", "SHA-256", Form.DIGEST),
  SHA512("SHA512", "SHA-512", Form.DIGEST);

  /** As long as the digest, in bytes. */
  private static final int PSS_SALT = 32;

  private enum Form {
    MAC,
    SIGNATURE,
    /** A secret is among what is hashed. */
    DIGEST
  }

  private final String wireName;
  private final String jdkName;
  private final Form form;

  ProofAlgorithm(String wireName, String jdkName, Form form) {
    this.wireName = wireName;
    this.jdkName = jdkName;
    this.form = form;
  }

  static ProofAlgorithm named(String name) {
    for (ProofAlgorithm algorithm : values()) {
      if (algorithm.wireName.equals(name)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(
        "Expected a MAC, signature or digest such as HMAC-SHA256 but was \"" + name + "\"");
  }

  boolean hasKey() {
    return form != Form.DIGEST;
  }

  /** Returns what makes a digest, which needs no key. */
  UnaryOperator<byte[]> withoutKey() {
    return content -> Crypto.digest(jdkName, content);
  }

  boolean isMac() {
    return form == Form.MAC;
  }

  /**
   * Returns what makes a MAC with the key that {@code parts} derive from {@code key}, each the MAC
   * of one by the key before.
   */
  UnaryOperator<byte[]> derived(byte[] key, Iterable<byte[]> parts) {
    byte[] last = key;
    for (byte[] part : parts) {
      last = Crypto.mac(jdkName, last, part);
    }
    byte[] signing = last;
    return content -> Crypto.mac(jdkName, signing, content);
  }

  /** Returns what signs with {@code key}. Threads may share it. */
  UnaryOperator<byte[]> with(Secret key, KeyEncoding encoding) {
    if (form == Form.MAC) {
      byte[] bytes = KeyBytes.of(key, encoding);
      return content -> Crypto.mac(jdkName, bytes, content);
    }
    PrivateKey pair = PrivateKeys.read(key, encoding, Optional.empty());
    sign(pair, new byte[0]); // A key for another algorithm is found out here.
    return content -> sign(pair, content);
  }

  private byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance(jdkName);
      if (this == RSA_PSS_SHA256) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSS_SALT, 1));
      }
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected a key for " + wireName + " but it is for " + key.getAlgorithm());
    }
  }
}
