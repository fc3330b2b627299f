package io.github.authdex.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986 §2.1). */
final class PercentCoding {
  private static final String UNRESERVED_SYMBOLS = "-._~";
  private static final String HEX = "0123456789ABCDEF";
  private static final Pattern TRIPLE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /** Of the reserved characters those that end neither a value nor the query. */
  private static final String RESERVED_IN_QUERY = ":/?@!$'()*,;=";

  /** Of the reserved characters those that a segment of a path may have. */
  private static final String RESERVED_IN_PATH = ":@!$&'()*+,;=";

  private PercentCoding() {}

  /** Encodes all but unreserved characters. */
  static String encode(String text) {
    return encode(text, "");
  }

  /** Encodes for a query; a comma stays, since it parts values in many APIs. */
  static String query(String text) {
    return encode(text, ",");
  }

  /** Encodes for a form (application/x-www-form-urlencoded). */
  static String form(String text) {
    return encode(text).replace("%20", "+");
  }

  /** Encodes by reserved expansion (RFC 6570 §3.2.3), as far as a query's value allows. */
  static String reservedInQuery(String text) {
    return reserved(text, RESERVED_IN_QUERY);
  }

  /** Encodes by reserved expansion (RFC 6570 §3.2.3), as far as a path's segment allows. */
  static String reservedInPath(String text) {
    return reserved(text, RESERVED_IN_PATH);
  }

  private static String reserved(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    Matcher triple = TRIPLE.matcher(text);
    int from = 0;
    while (triple.find()) {
      encoded.append(encode(text.substring(from, triple.start()), kept)).append(triple.group());
      from = triple.end();
    }
    return encoded.append(encode(text.substring(from), kept)).toString();
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(b) || kept.indexOf(b) >= 0) {
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
