package io.github.authdex.auth.internal.crypto;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Reads the keys of MACs. */
public final class KeyBytes {
  private KeyBytes() {}

  /**
   * Returns the bytes that {@code key} writes. Base64 may use either alphabet and leave its padding
   * out.
   *
   * @throws IllegalArgumentException if it is not written so; the message does not show it
   */
  public static byte[] of(Secret key, KeyEncoding encoding) {
    return switch (encoding) {
      case TEXT -> text(key.reveal());
      case HEX -> hex(key.reveal());
      case BASE64 -> base64(key.reveal());
      case PEM ->
          throw new IllegalArgumentException(
              "Expected text, hex or base64 as the writing of a shared key but was pem");
    };
  }

  private static byte[] text(String text) {
    if (text.endsWith("\n") || text.endsWith("\r")) {
      throw new IllegalArgumentException(
          "Expected a key without a line break at its end, which one read from a file often has");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      // The JDK's message quotes the content.
      throw new IllegalArgumentException(
          "Expected a key of pairs of hexadecimal digits but it has "
              + text.length()
              + " characters, some of them others");
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Expected a key in Base64 but it has "
              + text.length()
              + " characters, some of them others");
    }
  }
}
