package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query, read from left to right. */
final class QueryText {
  /** Integers that every JSON implementation has (RFC 7493 §2.2). */
  private static final long EXACT = (1L << 53) - 1;

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern SHORTHAND =
      Pattern.compile(
          "[A-Za-z_\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]"
              + "[A-Za-z0-9_\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]*");
  private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9_]*");

  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** Returns the next character; 0 at the end. */
  char peek() {
    return isAtEnd() ? 0 : text.charAt(at);
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  void require(String expected) {
    if (!take(expected)) {
      throw wrong("\"" + expected + "\"");
    }
  }

  void skipBlanks() {
    while (!isAtEnd() && " \t\n\r".indexOf(peek()) >= 0) {
      at++;
    }
  }

  int position() {
    return at;
  }

  void goBackTo(int position) {
    at = position;
  }

  boolean isAtInteger() {
    return peek() == '-' || (peek() >= '0' && peek() <= '9');
  }

  long integer() {
    String digits = take(INTEGER, "an integer without leading zeros");
    if (digits.length() > 17 || Math.abs(Long.parseLong(digits)) > EXACT) {
      throw new JsonPathException("the integer " + digits + " is beyond ±(2^53 - 1)");
    }
    return Long.parseLong(digits);
  }

  JsonNode number() {
    String number = take(NUMBER, "a number");
    if (number.length() > 100 || number.matches(".*[eE][-+]?[0-9]{5,}")) {
      throw new JsonPathException("the number at character " + at + " is too large");
    }
    return DecimalNode.valueOf(new BigDecimal(number));
  }

  /** Returns the name that stands behind a dot. */
  String shorthand() {
    return take(SHORTHAND, "a name, \"*\" or \"[\"");
  }

  /** Returns the name of a function or constant. */
  String word() {
    return take(FUNCTION, "a value, a query or a function");
  }

  private String take(Pattern pattern, String expected) {
    Matcher found = pattern.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      throw wrong(expected);
    }
    at = found.end();
    return found.group();
  }

  /** Returns the text in the quotes that open here (RFC 9535 §2.3.1.1). */
  String string() {
    char quote = text.charAt(at++);
    StringBuilder string = new StringBuilder();
    while (peek() != quote) {
      char c = peek();
      if (isAtEnd()) {
        throw wrong("the closing quote");
      }
      if (c < ' ') {
        throw wrong("a control character as an escape");
      }
      at++;
      string.append(c == '\\' ? escaped(quote) : c);
    }
    at++;
    return sound(string.toString());
  }

  private char escaped(char quote) {
    char c = peek();
    at++;
    if (c == quote) {
      return quote;
    }
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '/', '\\' -> c;
      case 'u' -> unicode();
      default -> {
        at--;
        throw wrong("an escape that RFC 9535 knows");
      }
    };
  }

  private char unicode() {
    if (!text.substring(at, Math.min(at + 4, text.length())).matches("[0-9A-Fa-f]{4}")) {
      throw wrong("four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private String sound(String string) {
    boolean alone = string.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xdfff);
    if (alone) {
      throw new JsonPathException("half of a surrogate pair stands before character " + (at + 1));
    }
    return string;
  }

  JsonPathException wrong(String expected) {
    return new JsonPathException(
        "expected "
            + expected
            + " at character "
            + (at + 1)
            + (isAtEnd() ? ", where the query ends" : " but was \"" + text.substring(at) + "\""));
  }

  /** Returns {@code name} as normalized paths write it (RFC 9535 §2.7). */
  static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\'', '\\' -> quoted.append('\\').append(c);
        default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('\'').toString();
  }
}
