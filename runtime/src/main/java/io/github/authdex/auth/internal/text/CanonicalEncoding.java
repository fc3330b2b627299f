package io.github.authdex.auth.internal.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes what stands in a URL in the one way that signatures agree on: decoded octet by octet and
 * encoded again with all but unreserved characters as upper-case percent-encodings (RFC 3986 §2).
 */
public final class CanonicalEncoding {
  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-._~";

  private CanonicalEncoding() {}

  /** Returns {@code raw}, a piece of a path, in which a plus sign is itself. */
  public static String ofPath(String raw) {
    return encode(decode(raw, false));
  }

  /** Returns {@code raw}, a name or value of a query or form, in which a plus sign is a space. */
  public static String ofParameter(String raw) {
    return encode(decode(raw, true));
  }

  /** Returns the octets that {@code raw} stands for; what is not an encoding stays. */
  public static byte[] decode(String raw, boolean plusIsSpace) {
    byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int octet = octetAt(octets, i);
      if (octet >= 0) {
        decoded.write(octet);
        i += 2;
      } else {
        decoded.write(plusIsSpace && octets[i] == '+' ? ' ' : octets[i]);
      }
    }
    return decoded.toByteArray();
  }

  /** Returns {@code octets} with all but unreserved characters encoded. */
  public static String encode(byte[] octets) {
    StringBuilder encoded = new StringBuilder(octets.length + 16);
    for (byte octet : octets) {
      char c = (char) (octet & 0xff);
      if (isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static int octetAt(byte[] octets, int index) {
    if (octets[index] != '%' || index + 2 >= octets.length) {
      return -1;
    }
    int high = Character.digit(octets[index + 1], 16);
    int low = Character.digit(octets[index + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
