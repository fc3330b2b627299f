package io.github.authdex.auth.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for long lists of texts. */
final class KeyId {
  private KeyId() {}

  /** Returns {@code kind}, a hyphen and a SHA-256 over {@code parts}, whose lengths count too. */
  static String of(String kind, List<String> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(' ').append(part));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return kind + "-" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }
}
