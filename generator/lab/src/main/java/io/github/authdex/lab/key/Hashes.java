package io.github.authdex.lab.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and MACs of the JDK, without checked exceptions. */
public final class Hashes {
  private Hashes() {}

  /** Returns the digest of {@code content} by an algorithm such as {@code SHA-256}. */
  public static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected a digest of this JDK but was \"" + algorithm + "\"", e);
    }
  }

  public static byte[] digest(String algorithm, String text) {
    return digest(algorithm, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the MAC of {@code content} by an algorithm such as {@code HmacSHA256}. */
  public static byte[] mac(String algorithm, byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected a MAC of this JDK but was \"" + algorithm + "\"", e);
    }
  }

  public static byte[] mac(String algorithm, byte[] key, String text) {
    return mac(algorithm, key, text.getBytes(StandardCharsets.UTF_8));
  }
}
