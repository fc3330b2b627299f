package io.github.authdex.auth.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and MACs of the JDK, without the exceptions that cannot happen. */
public final class Crypto {
  private Crypto() {}

  /** Returns a new digest. */
  public static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Callers pass names that every JDK ships.
    }
  }

  /** Returns the digest of {@code content}. */
  public static byte[] digest(String algorithm, byte[] content) {
    return digest(algorithm).digest(content);
  }

  /** Returns the digest of {@code text} in UTF-8. */
  public static byte[] digest(String algorithm, String text) {
    return digest(algorithm, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the MAC of {@code content}.
   *
   * @param algorithm such as {@code HmacSHA256}
   */
  public static byte[] mac(String algorithm, byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      // The JDK refuses an empty key; HMAC (RFC 2104) pads every key with zeros, so one zero is it.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
      return mac.doFinal(content);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError(e); // Every JDK ships them, and any bytes are a key.
    }
  }

  /** Returns the MAC of {@code text} in UTF-8. */
  public static byte[] mac(String algorithm, byte[] key, String text) {
    return mac(algorithm, key, text.getBytes(StandardCharsets.UTF_8));
  }
}
