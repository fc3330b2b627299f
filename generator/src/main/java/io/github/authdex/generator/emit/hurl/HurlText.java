package io.github.authdex.generator.emit.hurl;

import io.github.authdex.generator.emit.collection.VariableText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Writes text with references to variables in Hurl's syntax, in which a backslash escapes what
 * would end a value or start a comment, a section or a template.
 */
final class HurlText {
  private static final String PLAIN_IN_URL = ":/.-?=&_%*,@~+!$'();[]";
  private static final String PLAIN_IN_KEY = "_-.@$";

  private final Map<String, String> inlined;

  /**
   * @param inlined what stands in the place of variables that refer to others, by their names: Hurl
   *     reads no reference in a variable
   */
  HurlText(Map<String, String> inlined) {
    this.inlined = Map.copyOf(inlined);
  }

  /** Returns the name of the variable called {@code key}; it starts with a letter. */
  static String name(String key) {
    return Character.isLetter(key.charAt(0)) ? key : "api_" + key;
  }

  /** Returns {@code text} as a name in front of a colon. */
  String key(String text) {
    return write(text, c -> isAlphanumeric(c) || PLAIN_IN_KEY.indexOf(c) >= 0 ? text(c) : code(c));
  }

  /** Returns {@code text} as a value, to the end of its line. */
  String value(String text) {
    String written = write(text, HurlText::inValue);
    String start = written.startsWith(" ") ? code(' ') + written.substring(1) : written;
    return start.endsWith(" ") ? start.substring(0, start.length() - 1) + code(' ') : start;
  }

  /** Returns {@code text} as an URL, percent-encoded where Hurl would not read on. */
  String url(String text) {
    return write(
        text, c -> isAlphanumeric(c) || PLAIN_IN_URL.indexOf(c) >= 0 ? text(c) : octets(c));
  }

  /** Returns {@code text}, which is JSON, whose strings hold references. */
  String json(String text) {
    return write(text, HurlText::text);
  }

  /** Returns {@code text} as a body on one line. */
  String body(String text) {
    return "`" + write(text, c -> c == '`' ? code(c) : inValue(c)) + "`";
  }

  private String write(String text, IntFunction<String> character) {
    StringBuilder written = new StringBuilder();
    for (VariableText part : VariableText.parts(text)) {
      if (part.isReference()) {
        boolean opens = !written.isEmpty() && written.charAt(written.length() - 1) == '{';
        written.append(opens ? " " : "").append(reference(part.text(), character));
      } else {
        part.text().codePoints().forEach(c -> written.append(character.apply(c)));
      }
    }
    return written.toString();
  }

  private String reference(String name, IntFunction<String> character) {
    if (name.equals(VariableText.UUID)) {
      return "{{newUuid}}";
    }
    return inlined.containsKey(name)
        ? write(inlined.get(name), character)
        : "{{" + name(name) + "}}";
  }

  private static String inValue(int c) {
    boolean plain = c != '#' && c != '\\' && !Character.isISOControl(c) && isSeen(c);
    return plain ? text(c) : code(c);
  }

  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.FORMAT
        && type != Character.SURROGATE;
  }

  private static boolean isAlphanumeric(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static String text(int c) {
    return Character.toString(c);
  }

  private static String code(int c) {
    return Character.getType(c) == Character.SURROGATE
        ? "\\u{fffd}"
        : "\\u{" + Integer.toHexString(c) + "}";
  }

  private static String octets(int c) {
    StringBuilder octets = new StringBuilder();
    for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      octets.append(String.format("%%%02X", octet & 0xff));
    }
    return octets.toString();
  }
}
