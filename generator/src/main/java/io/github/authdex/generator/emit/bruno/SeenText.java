package io.github.authdex.generator.emit.bruno;

import java.util.regex.Pattern;

/** Text without what terminals would obey, or readers not see. */
final class SeenText {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n]]");

  private SeenText() {}

  /** Returns {@code text} with its lines as Unix ends them, and without tabs. */
  static String lines(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text.strip(); // As most are.
    }
    String plain = BREAK.matcher(text.strip()).replaceAll("\n").replace("\t", "    ");
    return UNSEEN.matcher(plain).replaceAll("");
  }

  /** Returns {@code text} on one line. */
  static String line(String text) {
    return lines(text).replaceAll("\\n+", " ");
  }
}
