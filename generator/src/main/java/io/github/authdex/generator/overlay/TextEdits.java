package io.github.authdex.generator.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text that are made all at once. */
final class TextEdits {
  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  TextEdits(String text) {
    this.text = text;
  }

  private record Edit(int start, int end, String replacement) {}

  String text() {
    return text;
  }

  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  int count() {
    return edits.size();
  }

  void forgetFrom(int count) {
    edits.subList(count, edits.size()).clear();
  }

  /** Returns the changed text; what is inserted where something ends comes behind it. */
  String applied() {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (Edit edit : sorted) {
      int start = Math.max(at, edit.start);
      changed.append(text, at, start).append(edit.replacement);
      at = Math.max(at, edit.end);
    }
    return changed.append(text, at, text.length()).toString();
  }

  /** Returns where the line that {@code at} is in begins. */
  int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Returns where the line that {@code at} is in ends, before its break. */
  int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Returns how the lines of the text end. */
  String lineBreak() {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
