package io.github.authdex.lab.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding octet by octet (RFC 3986 §2.1), as signatures want it. */
public final class UriText {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private UriText() {}

  /** Returns {@code text} with all but unreserved characters encoded. */
  public static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns {@code raw}, a name or value of a query or form, in its one encoding. */
  public static String parameter(String raw) {
    return encode(decode(raw.replace('+', ' ')));
  }

  /** Returns {@code raw}, a piece of a path, in its one encoding. */
  public static String segment(String raw) {
    return encode(decode(raw));
  }

  /** Returns the text of {@code raw}, a name or value of a query or form. */
  public static String text(String raw) {
    return new String(decode(raw.replace('+', ' ')), StandardCharsets.UTF_8);
  }

  private static String encode(byte[] octets) {
    HexFormat hex = HexFormat.of().withUpperCase();
    StringBuilder encoded = new StringBuilder(octets.length + 16);
    for (byte octet : octets) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(hex.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  /** Returns the octets that {@code raw} stands for; what is not an encoding stays. */
  private static byte[] decode(String raw) {
    byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean isEncoding =
          octets[i] == '%'
              && i + 2 < octets.length
              && HexFormat.isHexDigit(octets[i + 1])
              && HexFormat.isHexDigit(octets[i + 2]);
      if (isEncoding) {
        decoded.write(
            HexFormat.fromHexDigits(new String(octets, i + 1, 2, StandardCharsets.US_ASCII)));
        i += 2;
      } else {
        decoded.write(octets[i]);
      }
    }
    return decoded.toByteArray();
  }
}
