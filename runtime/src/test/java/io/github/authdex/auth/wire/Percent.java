package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Percent-encoding (RFC 3986 §2.1) of texts in which each character is an octet. */
final class Percent {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Percent() {}

  /** Returns {@code text} with all octets encoded but letters, digits and {@code -._~}. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(ISO_8859_1)) {
      String plain = Character.toString(octet & 0xff);
      encoded.append(
          UNRESERVED.contains(plain)
              ? plain
              : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
    }
    return encoded.toString();
  }

  static String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape =
          text.charAt(i) == '%'
              && i + 2 < text.length()
              && HexFormat.isHexDigit(text.charAt(i + 1))
              && HexFormat.isHexDigit(text.charAt(i + 2));
      decoded.append(escape ? (char) HexFormat.fromHexDigits(text, i + 1, i + 3) : text.charAt(i));
      i += escape ? 2 : 0;
    }
    return decoded.toString();
  }

  /** Returns the decoded name and value of each parameter of a query or form. */
  static List<String[]> parameters(String form) {
    List<String[]> parameters = new ArrayList<>();
    for (String parameter : form.split("&", -1)) {
      if (!parameter.isEmpty()) {
        String[] halves = (parameter + (parameter.contains("=") ? "" : "=")).split("=", 2);
        parameters.add(
            new String[] {
              decode(halves[0].replace('+', ' ')), decode(halves[1].replace('+', ' '))
            });
      }
    }
    return parameters;
  }
}
