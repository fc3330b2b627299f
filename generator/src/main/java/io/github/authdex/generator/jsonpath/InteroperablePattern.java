package io.github.authdex.generator.jsonpath;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** An I-Regexp (RFC 9485) on the JDK's engine, which must not be made to search for ever. */
final class InteroperablePattern {
  /** Characters looked at, of which a sane pattern needs a few for each of the text. */
  private static final int PATIENCE = 5_000_000;

  private final Pattern pattern;

  private InteroperablePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Returns what {@code text} means; empty if it is no pattern, which fits nothing. */
  static Optional<InteroperablePattern> of(String text) {
    try {
      return Optional.of(new InteroperablePattern(Pattern.compile(javaOf(text))));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  boolean fits(String text, boolean whole) {
    Counted counted = new Counted(text, new int[1], 0, text.length());
    return whole ? pattern.matcher(counted).matches() : pattern.matcher(counted).find();
  }

  /** The dot leaves out two characters alone, and a class has no classes inside. */
  private static String javaOf(String text) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        java.append(c).append(text.charAt(++i));
      } else if (inClass) {
        java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
        inClass = c != ']';
      } else {
        java.append(c == '.' ? "[^\\n\\r]" : String.valueOf(c));
        inClass = c == '[';
      }
    }
    return java.toString();
  }

  /** A text that counts how often it is looked at. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Counted(String text, int[] looks, int start, int end) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > PATIENCE) {
        throw new JsonPathException("a pattern takes too long to compare");
      }
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Counted(text, looks, start + from, start + to);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
