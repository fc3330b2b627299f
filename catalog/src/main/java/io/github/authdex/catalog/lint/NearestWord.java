package io.github.authdex.catalog.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds what somebody who mistyped a name may have meant. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * Returns those of {@code names} that differ from {@code word} in few characters, the nearest
   * first, three at most.
   */
  public static List<String> to(String word, Collection<String> names) {
    int limit = Math.max(1, Math.min(word.length(), 12) / 3);
    return names.stream()
        .distinct()
        .filter(name -> within(limit, word, name).isPresent())
        .sorted(Comparator.<String>comparingInt(name -> distance(word, name)))
        .limit(3)
        .toList();
  }

  /** Returns {@code ; did you mean "…"?}, or else {@code ; } and {@code otherwise}. */
  static String mend(String word, Collection<String> names, String otherwise) {
    List<String> near = to(word, names);
    return near.isEmpty() ? "; " + otherwise : "; did you mean \"" + near.get(0) + "\"?";
  }

  /**
   * Returns how many characters must be put in, taken out, changed or swapped with their neighbour
   * to make one the other, whatever their case.
   */
  public static int distance(String one, String other) {
    return within(Integer.MAX_VALUE, characters(one), characters(other));
  }

  /** Returns their distance if it is {@code limit} or less. */
  public static OptionalInt within(int limit, String one, String other) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return OptionalInt.empty();
    }
    int distance = within(limit, characters(one), characters(other));
    return distance > limit ? OptionalInt.empty() : OptionalInt.of(distance);
  }

  private static char[] characters(String text) {
    return text.toLowerCase(Locale.ROOT).toCharArray();
  }

  /** Returns the distance, or some number above {@code limit} as soon as it is known to be that. */
  private static int within(int limit, char[] a, char[] b) {
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int[] row = new int[b.length + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length; j++) {
        int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length];
  }

  private static boolean isSwap(char[] a, int i, char[] b, int j) {
    return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
  }
}
