package io.github.authdex.catalog.source;

/**
 * Makes text of unknown origin safe to show on a terminal and in a log: what would steer a terminal
 * (C0, DEL, C1), turn the order of letters, stand unseen between them or break a line is written as
 * {@code \\uXXXX}, as JSON does, so that JSON stays the same data.
 */
public final class Printable {
  private static final int MAX_LENGTH = 2_000;

  private Printable() {}

  /** Returns {@code text} as one line that is harmless, cut at 2,000 characters. */
  public static String text(String text) {
    if (text.length() <= MAX_LENGTH) {
      return line(text);
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
    return line(text.substring(0, pair ? MAX_LENGTH - 1 : MAX_LENGTH)) + "…";
  }

  /** Returns {@code text} as one line that is harmless, whatever its length. */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int before = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int point = text.codePointAt(i);
      append(safe, point, UnseenText.isHarmless(point, before));
      before = point;
    }
    return safe.toString();
  }

  /** Returns {@code text} with its line breaks and tabs and nothing else that is not harmless. */
  public static String lines(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int before = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int point = text.codePointAt(i);
      if (point != '\r' || !text.startsWith("\n", i + 1)) {
        append(safe, point, point == '\n' || point == '\t' || UnseenText.isHarmless(point, before));
      }
      before = point;
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point, boolean harmless) {
    if (harmless) {
      safe.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      safe.append(String.format("\\u%04x", (int) unit));
    }
  }
}
