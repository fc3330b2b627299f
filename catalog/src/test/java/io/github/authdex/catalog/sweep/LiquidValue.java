package io.github.authdex.catalog.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of requests in which Liquid puts secrets: {@code Basic {{ TOKEN | append: ":" }}}. */
final class LiquidValue {
  private static final Pattern PLAIN = Pattern.compile("([^{}]*)\\{\\{\\s*[A-Za-z0-9_]+\\s*\\}\\}");
  private static final Pattern BASIC =
      Pattern.compile("(?i:basic) \\{\\{(.+)\\|\\s*b64enc\\s*\\}\\}");
  private static final Pattern FILTER = Pattern.compile("(append|prepend):\\s*(.+)");

  private LiquidValue() {}

  /** Returns how {@code value} authenticates at {@code name}; nothing if that is not clear. */
  static Optional<Wire> wire(String in, String name, String value) {
    Matcher basic = BASIC.matcher(value);
    if (in.equals("header") && name.equalsIgnoreCase("Authorization") && basic.matches()) {
      return composed(basic.group(1)).flatMap(LiquidValue::basic);
    }
    Matcher plain = PLAIN.matcher(value);
    return plain.matches() && !plain.group(1).toLowerCase(Locale.ROOT).contains("basic")
        ? Optional.of(Wire.key(in, name, Optional.of(plain.group(1))))
        : Optional.empty();
  }

  /** Returns Basic of what is encoded: user name and password with a colon between. */
  static Optional<Wire> basic(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(
            Wire.basic(
                Optional.of(pair.substring(0, colon)), Optional.of(pair.substring(colon + 1))));
  }

  private static Optional<String> composed(String expression) {
    List<String> steps =
        List.of(expression.replace("(", "").replace(")", "").split("\\|", 0)).stream()
            .map(String::strip)
            .toList();
    Optional<String> text = operand(steps.get(0));
    for (String step : steps.subList(1, steps.size())) {
      Matcher filter = FILTER.matcher(step);
      Optional<String> more = filter.matches() ? operand(filter.group(2)) : Optional.empty();
      if (text.isEmpty() || more.isEmpty()) {
        return Optional.empty();
      }
      text =
          Optional.of(
              filter.group(1).equals("append") ? text.get() + more.get() : more.get() + text.get());
    }
    return text;
  }

  private static Optional<String> operand(String word) {
    String stripped = word.strip();
    if (stripped.matches("\"[^\"{}]*\"|'[^'{}]*'")) {
      return Optional.of(stripped.substring(1, stripped.length() - 1));
    }
    return stripped.matches("[A-Za-z0-9_]+") ? Optional.of(Wire.HELD) : Optional.empty();
  }
}
