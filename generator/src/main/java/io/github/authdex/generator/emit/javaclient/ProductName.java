package io.github.authdex.generator.emit.javaclient;

import java.util.regex.Pattern;

/** What a client says of itself in User-Agent (RFC 9110 §10.1.5). */
final class ProductName {
  private static final int LONGEST = 60;
  private static final Pattern NO_TOKEN = Pattern.compile("[^A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private ProductName() {}

  /** Returns the API's name and, if there is one, its version, both as tokens (§5.6.2). */
  static String of(String title, String version) {
    String name = token(title);
    String number = token(version);
    return (name.isEmpty() ? "api" : name) + (number.isEmpty() ? "" : "/" + number);
  }

  private static String token(String text) {
    String token = EDGES.matcher(NO_TOKEN.matcher(text).replaceAll("-")).replaceAll("");
    return token.length() > LONGEST ? token.substring(0, LONGEST) : token;
  }
}
