package io.github.authdex.generator.apply.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text that are made all at once; one inside another's place is left out. */
public final class TextSplices {
  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  public TextSplices(String text) {
    this.text = text;
  }

  private record Splice(int start, int end, String replacement) {}

  /** Puts {@code replacement} in the place of what stands from {@code start} to {@code end}. */
  public void replace(int start, int end, String replacement) {
    splices.removeIf(other -> start < end && other.start == start && other.end == end);
    splices.add(new Splice(start, end, replacement));
  }

  /** Returns the changed text. */
  public String text() {
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
    StringBuilder changed = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Splice splice : sorted) {
      boolean inside = splice.start < at && splice.end <= at;
      if (!inside) {
        int start = Math.max(at, splice.start);
        changed.append(text, at, start).append(splice.replacement);
        at = splice.end;
      }
    }
    return changed.append(text, at, text.length()).toString();
  }
}
