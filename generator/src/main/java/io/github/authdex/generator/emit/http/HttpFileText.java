package io.github.authdex.generator.emit.http;

import io.github.authdex.generator.emit.collection.VariableText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes text with references to variables in the dialects' own syntax. What stands between two
 * pairs of braces is JavaScript to httpyac, so that no other text may open them.
 */
final class HttpFileText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]+");

  /** Names that httpyac takes for settings of its own, such as {@code request_proxy}. */
  private static final Pattern TAKEN = Pattern.compile("(?i)(request|oauth2|intellij_oauth2)_.*");

  private static final String PLAIN_IN_URL = "-._~:/?[]@!$&'()*+,;=%";

  private HttpFileText() {}

  /** Returns the name of the variable called {@code key}. */
  static String name(String key) {
    if (key.equals(VariableText.UUID)) {
      return "$uuid"; // JetBrains has no $guid.
    }
    return TAKEN.matcher(key).matches() ? "api_" + key : key;
  }

  /** Returns {@code text} on one line. */
  static String line(String text) {
    return write(text, literal -> CONTROL.matcher(literal).replaceAll(" "));
  }

  /** Returns {@code text} as an URL, or a part of one, percent-encoded where it would end it. */
  static String url(String text) {
    return write(text, literal -> encode(literal, PLAIN_IN_URL));
  }

  /** Returns {@code text} as a name or value of a form, of which only the text is encoded. */
  static String form(String text) {
    return write(text, literal -> encode(literal, "-._~"));
  }

  /** Returns {@code text} with its line breaks. */
  static String lines(String text) {
    return write(text, literal -> literal.replace("\r", ""));
  }

  /** Returns the names of all variables in {@code written}, which is in the dialects' syntax. */
  static Set<String> names(String written) {
    Set<String> names = new LinkedHashSet<>();
    VariableText.parts(written).stream()
        .filter(VariableText::isReference)
        .forEach(part -> names.add(part.text()));
    return names;
  }

  private static String write(String text, UnaryOperator<String> literal) {
    StringBuilder written = new StringBuilder();
    List<VariableText> parts = VariableText.parts(text);
    for (VariableText part : parts) {
      if (part.isReference()) {
        boolean opens = !written.isEmpty() && written.charAt(written.length() - 1) == '{';
        written.append(opens ? " {{" : "{{").append(name(part.text())).append("}}");
      } else {
        written.append(literal.apply(part.text()));
      }
    }
    return written.toString();
  }

  private static String encode(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
      encoded.append(
          alphanumeric || plain.indexOf(c) >= 0
              ? String.valueOf(c)
              : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
