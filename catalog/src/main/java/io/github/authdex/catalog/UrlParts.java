package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A template whose parts, labels of a host or segments of a path, are each plain or one variable.
 * It is compared part by part, without a regular expression.
 */
final class UrlParts implements UrlTemplate {
  private final List<String> parts;
  private final char separator;
  private final boolean whole;

  /**
   * Makes the template of {@code parts}.
   *
   * @param whole whether nothing may follow
   */
  private UrlParts(List<String> parts, char separator, boolean whole) {
    this.parts = List.copyOf(parts);
    this.separator = separator;
    this.whole = whole;
  }

  /** Returns the template of a host, in lower case but for the names of its variables. */
  static UrlParts host(String template) {
    List<String> labels =
        split(template, '.').stream().map(UrlParts::lowerCaseUnlessVariable).toList();
    return new UrlParts(labels, '.', true);
  }

  /** Returns the template of the start of a path; the empty one is the start of each. */
  static UrlParts path(String template) {
    return new UrlParts(template.isEmpty() ? List.of() : split(template, '/'), '/', false);
  }

  private static String lowerCaseUnlessVariable(String label) {
    return isVariable(label) ? label : label.toLowerCase(Locale.ROOT);
  }

  /** Returns whether each part of {@code template} is plain or one variable. */
  static boolean isPlain(String template, char separator) {
    return split(template, separator).stream()
        .allMatch(part -> part.indexOf('{') < 0 || isVariable(part));
  }

  static boolean isVariable(String part) {
    return part.startsWith("{") && part.indexOf('}') == part.length() - 1;
  }

  /** Returns what stands between separators; one between braces belongs to a name. */
  static List<String> split(String template, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    if (template.indexOf('{') < 0) {
      for (int end = template.indexOf(separator); end >= 0; ) {
        parts.add(template.substring(start, end));
        start = end + 1;
        end = template.indexOf(separator, start);
      }
      parts.add(template.substring(start));
      return parts;
    }
    boolean named = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      named = c == '{' || (named && c != '}');
      if (c == separator && !named) {
        parts.add(template.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(template.substring(start));
    return parts;
  }

  @Override
  public int match(String text, Map<String, String> values) {
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && (at == text.length() || text.charAt(at++) != separator)) {
        return -1;
      }
      int end = end(text, at);
      if (!matches(parts.get(i), text, at, end, values)) {
        return -1;
      }
      at = end;
    }
    return whole && at < text.length() ? -1 : at;
  }

  private int end(String text, int start) {
    int end = text.indexOf(separator, start);
    return end < 0 ? text.length() : end;
  }

  private static boolean matches(
      String part, String text, int start, int end, Map<String, String> values) {
    if (part.indexOf('{') < 0) {
      return part.length() == end - start && text.startsWith(part, start);
    }
    String name = part.substring(1, part.length() - 1);
    return UrlTemplate.add(values, name, text.substring(start, end));
  }
}
