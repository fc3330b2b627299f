package io.github.authdex.site.view;

/** Says how long something lives. */
final class LifeWords {
  private static final int[] UNITS = {86_400, 3_600, 60, 1};
  private static final String[] NAMES = {"day", "hour", "minute", "second"};

  private LifeWords() {}

  /** Returns {@code seconds} in the largest unit that fits, such as {@code 15 minutes}. */
  static String of(long seconds) {
    for (int i = 0; i < UNITS.length; i++) {
      if (seconds >= UNITS[i] && seconds % UNITS[i] == 0) {
        long count = seconds / UNITS[i];
        return count + " " + NAMES[i] + (count == 1 ? "" : "s");
      }
    }
    return seconds + " seconds";
  }
}
