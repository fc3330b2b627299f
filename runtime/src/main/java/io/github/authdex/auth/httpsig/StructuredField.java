package io.github.authdex.auth.httpsig;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads structured fields and writes them in their one strict form (RFC 9651). */
final class StructuredField {
  private static final Pattern KEY = Pattern.compile("[a-z*][a-z0-9_.*-]*");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]*");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}\\.[0-9]{1,3}");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern DATE = Pattern.compile("@-?[0-9]{1,15}");
  private static final Pattern STRING = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*\"");
  private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/=]*):");
  private static final Pattern TRUTH = Pattern.compile("\\?[01]");

  private final String field;
  private final String text;
  private int position;

  private StructuredField(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /**
   * Returns {@code text} in the strict form. A dictionary is told from a list by its values: where
   * it has none, both have the same form.
   *
   * @param field its name, for the message
   * @throws IllegalArgumentException if it is no structured field
   */
  static String strict(String field, String text) {
    try {
      return new StructuredField(field, text).list();
    } catch (IllegalArgumentException e) {
      StringJoiner members = new StringJoiner(", ");
      dictionary(field, text)
          .forEach(
              (key, value) ->
                  members.add(
                      value.startsWith("?1") ? key + value.substring(2) : key + "=" + value));
      return members.toString();
    }
  }

  /**
   * Returns the members of the dictionary {@code text}, each value in the strict form.
   *
   * @throws IllegalArgumentException if it is no dictionary
   */
  static Map<String, String> dictionary(String field, String text) {
    return new StructuredField(field, text).members();
  }

  private String list() {
    StringJoiner members = new StringJoiner(", ");
    do {
      members.add(at('(') ? innerList() : item());
    } while (hasNext());
    return members.toString();
  }

  private Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    do {
      String key = required(KEY);
      boolean valued = skip('=');
      members.put(key, valued ? (at('(') ? innerList() : item()) : "?1" + parameters());
    } while (hasNext());
    return members;
  }

  /** Returns whether another member follows, and goes there. */
  private boolean hasNext() {
    spaces();
    if (position == text.length()) {
      return false;
    }
    if (!skip(',')) {
      throw broken();
    }
    spaces();
    return true;
  }

  private String innerList() {
    StringJoiner items = new StringJoiner(" ", "(", ")");
    skip('(');
    spaces();
    while (!skip(')')) {
      items.add(item());
      if (!at(' ') && !at(')')) {
        throw broken();
      }
      spaces();
    }
    return items + parameters();
  }

  private String item() {
    return bareItem() + parameters();
  }

  private String parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    while (skip(';')) {
      spaces();
      String key = required(KEY);
      parameters.put(key, skip('=') ? bareItem() : "?1");
    }
    StringBuilder written = new StringBuilder();
    parameters.forEach(
        (key, value) -> written.append(';').append(value.equals("?1") ? key : key + "=" + value));
    return written.toString();
  }

  private String bareItem() {
    String decimal = next(DECIMAL);
    if (decimal != null) {
      BigDecimal number = new BigDecimal(decimal).stripTrailingZeros();
      return number.setScale(Math.max(1, number.scale())).toPlainString();
    }
    String integer = next(INTEGER);
    if (integer != null) {
      return Long.toString(Long.parseLong(integer));
    }
    String bytes = next(BYTES);
    if (bytes != null) {
      byte[] octets = Base64.getDecoder().decode(bytes.substring(1, bytes.length() - 1));
      return ":" + Base64.getEncoder().encodeToString(octets) + ":";
    }
    for (Pattern kind : new Pattern[] {STRING, TOKEN, TRUTH, DATE}) {
      String found = next(kind);
      if (found != null) {
        return found;
      }
    }
    throw broken();
  }

  private String required(Pattern pattern) {
    String found = next(pattern);
    if (found == null) {
      throw broken();
    }
    return found;
  }

  /** Returns what is next if {@code pattern} is, and goes behind it; else null. */
  private String next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher.group();
  }

  private boolean skip(char c) {
    boolean found = at(c);
    position += found ? 1 : 0;
    return found;
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void spaces() {
    while (at(' ') || at('\t')) {
      position++;
    }
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException(
        "Expected a structured field (RFC 9651) in " + field + " but it is none");
  }
}
