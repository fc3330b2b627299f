package io.github.authdex.generator.emit.javaclient;

import java.util.Map;

/**
 * Spells what is no letter and no digit, so that values which differ by it alone get names that
 * derive from the value alone.
 */
final class SymbolNames {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry((int) '+', "plus"),
          Map.entry((int) '*', "star"),
          Map.entry((int) '<', "less"),
          Map.entry((int) '>', "greater"),
          Map.entry((int) '=', "equal"),
          Map.entry((int) '!', "not"),
          Map.entry((int) '&', "and"),
          Map.entry((int) '|', "or"),
          Map.entry((int) '%', "percent"),
          Map.entry((int) '#', "hash"),
          Map.entry((int) '@', "at"),
          Map.entry((int) '$', "dollar"),
          Map.entry((int) '~', "tilde"),
          Map.entry((int) '^', "caret"));

  /** Symbols that usually part words; they have a name before the first word and after the last. */
  private static final Map<Integer, String> PARTING =
      Map.ofEntries(
          Map.entry((int) ' ', "space"),
          Map.entry((int) '-', "minus"),
          Map.entry((int) '_', "underscore"),
          Map.entry((int) '.', "dot"),
          Map.entry((int) ',', "comma"),
          Map.entry((int) ':', "colon"),
          Map.entry((int) ';', "semicolon"),
          Map.entry((int) '/', "slash"),
          Map.entry((int) '\\', "backslash"),
          Map.entry((int) '?', "question"));

  private SymbolNames() {}

  /** Returns {@code value} as words of ASCII letters and digits with other characters between. */
  static String spelled(String value) {
    int[] points = value.codePoints().toArray();
    int first = 0;
    while (first < points.length && !isWord(points[first])) {
      first++;
    }
    int last = points.length - 1;
    while (last > first && !isWord(points[last])) {
      last--;
    }
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean sign =
          points[i] == '-'
              && (i == 0 || !isWord(points[i - 1]))
              && i + 1 < points.length
              && isWord(points[i + 1]);
      boolean outside = i < first || i > last;
      append(spelled, points[i], sign || outside, first == points.length);
    }
    return spelled.toString();
  }

  private static void append(StringBuilder spelled, int c, boolean parting, boolean all) {
    String name = NAMES.get(c);
    if (name == null && parting) {
      name = PARTING.get(c);
    }
    if (name == null && !isWord(c) && (all || (c >= 0x80 && Character.isLetterOrDigit(c)))) {
      name = String.format("u%04x", c);
    }
    if (name == null) {
      spelled.appendCodePoint(c);
    } else {
      spelled.append(' ').append(name).append(' ');
    }
  }

  private static boolean isWord(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
