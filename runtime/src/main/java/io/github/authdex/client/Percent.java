package io.github.authdex.client;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986 §2.1) of everything but unreserved characters. */
final class Percent {
  private static final String UNRESERVED_SYMBOLS = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || UNRESERVED_SYMBOLS.indexOf(b) >= 0;
  }
}
