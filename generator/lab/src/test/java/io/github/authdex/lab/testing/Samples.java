package io.github.authdex.lab.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Cases that are much alike, of which the usual tests run a few, the same each time, and {@code
 * -Dauthdex.cases=all} runs each.
 */
public final class Samples {
  private Samples() {}

  /** Returns {@code count} of {@code all}, the first and the last among them, in order. */
  public static <T> List<T> of(List<T> all, int count) {
    if (isWhole() || all.size() <= count) {
      return List.copyOf(all);
    }
    List<T> few = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      few.add(all.get(i * (all.size() - 1) / (count - 1)));
    }
    return List.copyOf(few);
  }

  /** Returns whether each case was asked for. */
  public static boolean isWhole() {
    return System.getProperty("authdex.cases", "").equals("all");
  }
}
