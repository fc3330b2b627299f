package io.github.authdex.generator.emit.curl;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text as a word of bash that is this text, whatever it holds. */
public final class ShellQuote {
  /** What an editor would not show, but for line breaks. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n]]");

  private ShellQuote() {}

  /** Returns {@code text} in the quotes that suit it best. */
  public static String quote(String text) {
    if (HIDDEN.matcher(text).find()) {
      return ansi(text);
    }
    // Dollars in single quotes look like a mistake to readers and linters.
    return text.indexOf('$') >= 0 || text.indexOf('`') >= 0
        ? '"' + inDoubleQuotes(text) + '"'
        : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns whether {@code text} can stand within double quotes. */
  static boolean isShown(String text) {
    return !HIDDEN.matcher(text).find();
  }

  /** Returns {@code text} as it stands within double quotes. */
  public static String inDoubleQuotes(String text) {
    return text.replaceAll("[\\\\\"$`]", "\\\\$0");
  }

  /** A NUL ends every text of bash, so that none is written. */
  private static String ansi(String text) {
    StringBuilder quoted = new StringBuilder("$'");
    text.codePoints()
        .filter(character -> character != 0)
        .forEach(character -> append(quoted, character));
    return quoted.append('\'').toString();
  }

  private static void append(StringBuilder quoted, int character) {
    String text = Character.toString(character);
    if (character == '\\' || character == '\'') {
      quoted.append('\\').append(text);
    } else if (HIDDEN.matcher(text).matches() || character == '\n') {
      for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
        quoted.append(String.format("\\x%02x", octet & 0xff));
      }
    } else {
      quoted.append(text);
    }
  }
}
