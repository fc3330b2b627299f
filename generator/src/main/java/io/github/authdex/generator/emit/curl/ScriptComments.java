package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.DescriptionText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of a document in comments of a script, which no line of it leaves. */
final class ScriptComments {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final int MAX_LINE_LENGTH = 200;

  private ScriptComments() {}

  /** Returns {@code text} as lines of comment, each with its end. */
  static String of(String text) {
    return BREAK
        .splitAsStream(text.strip())
        .map(line -> ("# " + DescriptionText.name(line)).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** Returns {@code text} as one line, cut where it is long. */
  static String line(String text) {
    return cut(DescriptionText.name(text.strip()));
  }

  /** Returns {@code text} without what makes it longer than a line. */
  static String cut(String text) {
    int end = Math.min(text.length(), MAX_LINE_LENGTH);
    boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return end == text.length() ? text : text.substring(0, splits ? end - 1 : end) + "…";
  }
}
