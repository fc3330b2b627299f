package io.github.authdex.generator.emit.bruno;

import java.util.regex.Pattern;

/** Text without what terminals would obey, or readers not see. */
final class SeenText {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n]]");

  private SeenText() {}

  /** Returns {@code text} with its lines as Unix ends them, and without tabs. */
  static String lines(String text) {
    String plain = text.strip().replaceAll("\\R", "\n").replace("\t", "    ");
    return UNSEEN.matcher(plain).replaceAll("");
  }

  /** Returns {@code text} on one line. */
  static String line(String text) {
    return lines(text).replaceAll("\\n+", " ");
  }
}
