package io.github.authdex.auth.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** How bytes are written. */
final class Encoding {
  private Encoding() {}

  /**
   * Returns {@code bytes} as text.
   *
   * @param encoding {@code hex}, {@code HEX}, {@code base64} or {@code base64url}
   */
  static String text(String encoding, byte[] bytes) {
    return switch (encoding) {
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "HEX" -> HexFormat.of().withUpperCase().formatHex(bytes);
      case "base64" -> Base64.getEncoder().encodeToString(bytes);
      case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      default ->
          throw new IllegalArgumentException(
              "Expected hex, HEX, base64 or base64url but was \"" + encoding + "\"");
    };
  }

  /** Returns {@code bytes} as they are for {@code raw}, else as the bytes of their text. */
  static byte[] bytes(String encoding, byte[] bytes) {
    return encoding.equals("raw") ? bytes : text(encoding, bytes).getBytes(StandardCharsets.UTF_8);
  }
}
