package io.github.authdex.client;

import java.util.regex.Pattern;

/** The beginning of what a server sent, fit for a message. */
final class Excerpt {
  private static final int LONGEST = 80;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+");

  /** As long as a token or key may be, which a server may repeat. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_~+/=.%-]{16,}");

  private Excerpt() {}

  /** Returns the beginning of {@code text} on one line, with a mark for what may be a secret. */
  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), 16 * LONGEST));
    return line(SECRET.matcher(start).replaceAll("██"));
  }

  /** Returns the beginning of {@code text} on one line, without control characters. */
  static String line(String text) {
    String line = UNSEEN.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
            + "…";
  }
}
