package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and MACs by the JDK, of texts in which each character is an octet. */
final class Hmac {
  private Hmac() {}

  static byte[] of(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text.getBytes(ISO_8859_1));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  static String base64(String algorithm, String key, String text) {
    return Base64.getEncoder().encodeToString(of(algorithm, key.getBytes(UTF_8), text));
  }

  static byte[] digest(String algorithm, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  static String hexDigest(String algorithm, byte[]... parts) {
    return HexFormat.of().formatHex(digest(algorithm, parts));
  }

  static String hexDigest(String algorithm, String text) {
    return hexDigest(algorithm, text.getBytes(ISO_8859_1));
  }
}
