package io.github.authdex.auth.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text into URLs and forms, and reads it back, in UTF-8. */
public final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-._~";
  private static final String FORM_SAFE = "-._*~";

  private PercentEncoding() {}

  /** Returns {@code text} with all but unreserved characters encoded (RFC 3986 §2.3). */
  public static String encode(String text) {
    return encode(text, UNRESERVED, false);
  }

  /**
   * Returns {@code text} as a form writes it (RFC 6749 appendix B): a space is a plus sign. A tilde
   * and an asterisk stay, since each is safe in one of the two standards for forms and every reader
   * takes both.
   */
  public static String encodeForm(String text) {
    return encode(text, FORM_SAFE, true);
  }

  /** Returns {@code text} decoded, a plus sign as a space; what is not an encoding stays. */
  public static String decodeForm(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int octet = octetAt(text, i);
      if (octet >= 0) {
        bytes.write(octet);
        i += 3;
      } else {
        int point = text.codePointAt(i);
        String plain = point == '+' ? " " : Character.toString(point);
        bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int octetAt(String text, int index) {
    if (text.charAt(index) != '%' || index + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(index + 1), 16);
    int low = Character.digit(text.charAt(index + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String encode(String text, String safe, boolean plusForSpace) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (isAlphanumeric(c) || safe.indexOf(c) >= 0) {
        encoded.append(c);
      } else if (c == ' ' && plusForSpace) {
        encoded.append('+');
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
