package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.credential.Template;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Text of a document where tools would look for variables. Nothing in a document may name a
 * variable: it would be filled with a credential.
 */
public final class LiteralText {
  private static final String PLAIN_IN_URL = "-._~!$'()*,;:@[]";

  private LiteralText() {}

  /** Returns {@code text} with a space between braces that would open a variable. */
  public static String text(String text) {
    String safe = text;
    while (safe.contains("{{")) {
      safe = safe.replace("{{", "{ {");
    }
    return safe;
  }

  /** Returns {@code text}, which is JSON, with each brace inside a string as its escape. */
  static String json(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        safe.append(c).append(text.charAt(i));
        continue;
      }
      inString ^= c == '"';
      safe.append(inString && c == '{' ? "\\u007b" : String.valueOf(c));
    }
    return safe.toString();
  }

  /** Returns {@code template} with a reference for each {@code {name}}, its other text harmless. */
  static String template(String template, UnaryOperator<String> reference) {
    String expanded = text(template);
    for (String name : Template.names(template)) {
      expanded = expanded.replace("{" + name + "}", "\u0000" + name + "\u0001");
    }
    for (String name : Template.names(template)) {
      expanded = expanded.replace("\u0000" + name + "\u0001", reference.apply(name));
    }
    return expanded;
  }

  /** Returns {@code text} as a part of a query, percent-encoded (RFC 3986 §3.4). */
  public static String query(String text) {
    return encode(text, PLAIN_IN_URL + "/");
  }

  /**
   * Returns {@code text} as a part of a query whose reserved characters stay (OpenAPI's {@code
   * allowReserved}), but for those that would end the value.
   */
  static String reserved(String text) {
    return encode(text, PLAIN_IN_URL + "/?=");
  }

  /** Returns {@code text} as a part of a path segment, percent-encoded (RFC 3986 §3.3). */
  static String segment(String text) {
    return encode(text, PLAIN_IN_URL + "=");
  }

  /** Returns {@code text}, which is encoded already, without what no URL may hold (RFC 3986 §2). */
  public static String url(String text) {
    return encode(text, PLAIN_IN_URL + "/?#=&+%");
  }

  /** Returns {@code text} of a query decoded, or as it is if that is not possible. */
  public static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // A path's own query may hold any text; it will not be the same encoded.
    }
  }

  private static String encode(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (alphanumeric || plain.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
