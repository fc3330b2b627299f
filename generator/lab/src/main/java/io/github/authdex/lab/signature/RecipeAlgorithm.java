package io.github.authdex.lab.signature;

import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.key.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The MACs, signatures and digests of recipes, seen by the server. */
public enum RecipeAlgorithm {
  HMAC_MD5("HMAC-MD5", "HmacMD5"),
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1"),
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256"),
  HMAC_SHA384("HMAC-SHA384", "HmacSHA384"),
  HMAC_SHA512("HMAC-SHA512", "HmacSHA512"),
  RSA_SHA256("RSA-SHA256", "SHA256withRSA"),
  RSA_SHA512("RSA-SHA512", "SHA512withRSA"),
  RSA_PSS_SHA256("RSA-PSS-SHA256", "RSASSA-PSS"),
  ECDSA_P256_SHA256("ECDSA-P256-SHA256", "SHA256withECDSA"),
  ED25519("Ed25519", "Ed25519"),
  MD5("MD5", "MD5"),
  SHA1("SHA1", "SHA-1"),
  SHA256("SHA256", "SHA-256"),
  SHA512("SHA512", "SHA-512");

  private final String wireName;
  private final String jdkName;

  RecipeAlgorithm(String wireName, String jdkName) {
    this.wireName = wireName;
    this.jdkName = jdkName;
  }

  public static RecipeAlgorithm named(String name) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.wireName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a MAC, signature or digest but was \"" + name + "\""));
  }

  /** Returns the key that the caller signs with; shared too where a digest alone is made. */
  public KeyType keyType() {
    return switch (this) {
      case RSA_SHA256, RSA_SHA512, RSA_PSS_SHA256 -> KeyType.RSA;
      case ECDSA_P256_SHA256 -> KeyType.P256;
      case ED25519 -> KeyType.ED25519;
      default -> KeyType.SHARED;
    };
  }

  /** Returns whether the signature is a hash of text that holds the secret. */
  public boolean isDigest() {
    return this == MD5 || this == SHA1 || this == SHA256 || this == SHA512;
  }

  /** Returns the MAC by {@code key}, or the digest, which needs none. */
  byte[] proof(byte[] key, byte[] text) {
    return isDigest() ? Hashes.digest(jdkName, text) : Hashes.mac(jdkName, key, text);
  }

  /** Returns whether {@code signature} is that of {@code text} by the other half of {@code key}. */
  boolean verifies(PublicKey key, byte[] text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(jdkName);
      if (this == RSA_PSS_SHA256) {
        verifier.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // Of another length or form, which anybody can send.
    }
  }

  /** Returns whether {@code written} is {@code proof} in {@code encoding}. */
  static boolean isSame(String encoding, String written, byte[] proof) {
    byte[] expected =
        switch (encoding) {
          case "hex" -> HexFormat.of().formatHex(proof).getBytes(StandardCharsets.US_ASCII);
          case "HEX" ->
              HexFormat.of().withUpperCase().formatHex(proof).getBytes(StandardCharsets.US_ASCII);
          case "base64url" -> Base64.getUrlEncoder().withoutPadding().encode(proof);
          default -> Base64.getEncoder().encode(proof);
        };
    return MessageDigest.isEqual(expected, written.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the bytes that {@code written} stands for, or none if it is malformed. */
  static byte[] decode(String encoding, String written) {
    try {
      return switch (encoding) {
        case "hex", "HEX" -> HexFormat.of().parseHex(written);
        case "base64url" -> Base64.getUrlDecoder().decode(written);
        default -> Base64.getDecoder().decode(written);
      };
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
