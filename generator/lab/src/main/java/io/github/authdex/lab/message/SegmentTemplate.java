package io.github.authdex.lab.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One segment of a path or host: literal text and variables in turn.
 *
 * @param literals one more than there are names: the text before, between and after the variables
 * @param names of the variables
 */
public record SegmentTemplate(List<String> literals, List<String> names) {
  public SegmentTemplate {
    literals = List.copyOf(literals);
    names = List.copyOf(names);
  }

  /** Reads {@code {name}} as a variable and anything else as literal text. */
  public static SegmentTemplate of(String text) {
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    int open = text.indexOf('{');
    int close = text.indexOf('}', open + 1);
    while (open >= 0 && close > 0) {
      literals.add(text.substring(from, open));
      names.add(text.substring(open + 1, close));
      from = close + 1;
      open = text.indexOf('{', from);
      close = text.indexOf('}', open + 1);
    }
    literals.add(text.substring(from));
    return new SegmentTemplate(literals, names);
  }

  /** Returns this template without percent-encoding in its literal text. */
  SegmentTemplate decoded() {
    return new SegmentTemplate(literals.stream().map(PathTemplate::decode).toList(), names);
  }

  /** Returns whether it has no variable. */
  boolean isLiteral() {
    return names.isEmpty();
  }

  /** Puts the variables' values into {@code values} and returns whether {@code text} fits. */
  public boolean match(String text, Map<String, String> values) {
    String first = literals.get(0);
    if (isLiteral()) {
      return text.equals(first);
    }
    String last = literals.get(names.size());
    int end = text.length() - last.length();
    if (!text.startsWith(first) || !text.endsWith(last) || end <= first.length()) {
      return false;
    }
    int from = first.length();
    for (int i = 0; i < names.size() - 1; i++) {
      int to = text.indexOf(literals.get(i + 1), from + 1);
      if (to < 0 || to + literals.get(i + 1).length() >= end) {
        return false;
      }
      values.put(names.get(i), text.substring(from, to));
      from = to + literals.get(i + 1).length();
    }
    values.put(names.get(names.size() - 1), text.substring(from, end));
    return true;
  }
}
