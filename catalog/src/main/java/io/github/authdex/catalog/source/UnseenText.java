package io.github.authdex.catalog.source;

/**
 * Tells what a reader does not see or a terminal obeys. Beside what Unicode calls control and
 * format these are its fillers and selectors (Default_Ignorable_Code_Point, UAX #44), which have
 * other categories.
 */
final class UnseenText {
  /** First and last of each run that Java's categories do not tell. */
  private static final int[][] IGNORABLE = {
    {0x034f, 0x034f}, // Combining grapheme joiner.
    {0x115f, 0x1160}, // Hangul fillers.
    {0x17b4, 0x17b5}, // Khmer inherent vowels.
    {0x180b, 0x180f}, // Mongolian selectors.
    {0x2065, 0x2065},
    {0x3164, 0x3164}, // Hangul filler.
    {0xfdd0, 0xfdef}, // Not characters.
    {0xfe00, 0xfe0f}, // Variation selectors.
    {0xffa0, 0xffa0}, // Halfwidth Hangul filler.
    {0xfff0, 0xfff8},
    {0xe0000, 0xe0fff}, // Tags and further selectors.
  };

  private UnseenText() {}

  /**
   * Returns whether {@code point} may be shown as it is.
   *
   * @param before the character in front of it, or -1: a sign may be followed by its colour or text
   *     form, as in "⚠️"
   */
  static boolean isHarmless(int point, int before) {
    if (point == 0xfe0e || point == 0xfe0f) {
      return before >= 0 && Character.getType(before) == Character.OTHER_SYMBOL;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      default -> !isIgnorable(point);
    };
  }

  private static boolean isIgnorable(int point) {
    for (int[] run : IGNORABLE) {
      if (run[0] <= point && point <= run[1]) {
        return true;
      }
    }
    return (point & 0xfffe) == 0xfffe; // Not a character in any plane.
  }
}
