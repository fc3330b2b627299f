package io.github.authdex.lab.console;

/**
 * Makes texts of strangers fit to be shown: without secrets, not longer than a person reads, and
 * with what one cannot see written out.
 */
final class ShownText {
  private static final int LONGEST = 4000;

  /** More than this is not looked at. */
  private static final int LOOKED_AT = 32_768;

  private final JournalMask mask;

  ShownText(JournalMask mask) {
    this.mask = mask;
  }

  /** Returns {@code text} in one line. */
  String line(String text) {
    return clean(text, false);
  }

  /** Returns {@code text} with its line breaks. */
  String lines(String text) {
    return clean(text, true);
  }

  /** What is looked at goes on behind what is shown, so that no secret is cut in two. */
  private String clean(String text, boolean breaks) {
    boolean whole = text.length() <= LOOKED_AT;
    String masked =
        whole
            ? mask.hide(text, text.length())
            : mask.hide(text.substring(0, LOOKED_AT), LOOKED_AT / 2);
    int end = Math.min(masked.length(), LONGEST);
    StringBuilder shown = new StringBuilder();
    masked.substring(0, end).codePoints().forEach(point -> append(shown, point, breaks));
    return whole && end == masked.length() ? shown.toString() : shown.append('…').toString();
  }

  private static void append(StringBuilder shown, int point, boolean breaks) {
    if ((breaks && point == '\n') || !isInvisible(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append(String.format("\\u{%X}", point));
    }
  }

  /** Controls, marks that turn the direction of writing, and halves of characters. */
  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
