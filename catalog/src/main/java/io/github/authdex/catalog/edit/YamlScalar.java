package io.github.authdex.catalog.edit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text as a YAML scalar that every reader takes for text, in quotes where it must. */
final class YamlScalar {
  /** Plain text that no reader takes for anything else (YAML 1.2.2 §7.3.3). */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/_][^\\p{Cntrl}\\p{Cf}]*");

  private static final Pattern NOT_PLAIN =
      Pattern.compile(": |:$| #|\\s$|\\s\\s|[\\u0080-\\u00a0]");
  private static final Pattern FLOW = Pattern.compile("[,\\[\\]{}]");

  /** What YAML 1.1 and 1.2 take for something other than text. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlScalar() {}

  /**
   * Returns {@code text} as a scalar.
   *
   * @param flow whether it stands between brackets or braces
   */
  static String of(String text, boolean flow) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !NOT_PLAIN.matcher(text).find()
            && !(flow && FLOW.matcher(text).find())
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** Returns {@code text} in double quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
