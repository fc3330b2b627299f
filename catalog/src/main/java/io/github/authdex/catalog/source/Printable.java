package io.github.authdex.catalog.source;

/** Makes text of unknown origin safe to show on a terminal and in a log. */
public final class Printable {
  private static final int MAX_LENGTH = 2_000;

  private Printable() {}

  /**
   * Returns {@code text} with control, format and line-separator characters written as {@code
   * \\uXXXX}, cut at 2,000 characters.
   */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int end = Math.min(text.length(), MAX_LENGTH);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isHarmless(c)) {
        safe.append(c);
      } else {
        safe.append(String.format("\\u%04x", (int) c));
      }
    }
    return end < text.length() ? safe.append("…").toString() : safe.toString();
  }

  private static boolean isHarmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
