package io.github.authdex.generator.emit.javaclient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a line of Java may be broken, and how well that reads. */
final class BreakPoints {
  private static final int WITHIN_NAMES = 40;
  private static final int ANYWHERE = 20;
  private static final int SHORTEST = 20;

  /** What begins a line of its own best: the clauses of a header. */
  private static final Pattern CLAUSE = Pattern.compile("(permits|implements|throws|extends) ");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u+[0-9a-fA-F]{4}|[0-7]{1,3}|.)");

  private final List<Point> points = new ArrayList<>();
  private final String text;
  private int depth;

  private BreakPoints(String text, int depth) {
    this.text = text;
    this.depth = depth;
  }

  /**
   * A place where a line may end.
   *
   * @param position of what would begin the next line
   * @param depth in how many parentheses that stands
   * @param weight the less, the better
   */
  record Point(int position, int depth, double weight) {
    /** Returns whether a line may be broken here though a reader could still take it. */
    boolean readsWell() {
      return weight < ANYWHERE;
    }
  }

  /**
   * Returns the places in {@code text}, from left to right.
   *
   * @param depth in how many parentheses it begins
   */
  static List<Point> of(String text, int depth) {
    BreakPoints found = new BreakPoints(text, depth);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      i = c == '"' || c == '\'' ? endOfLiteral(text, i) : found.visit(i, c);
    }
    return found.points;
  }

  private int visit(int i, char c) {
    if (c == '(' || c == '{' || c == '[' || opensTypes(i)) {
      depth++;
      if (c == '(' && i + 1 < text.length() && text.charAt(i + 1) != ')') {
        add(i + 1, depth - 0.5);
      }
    } else if (c == ')' || c == '}' || c == ']' || (c == '>' && !isAfter(i, '-'))) {
      depth--;
    } else if (c == '.') {
      add(i, isAfter(i, ')') ? depth : WITHIN_NAMES + depth);
    } else if (c == ' ' && !isAfter(i, '+')) {
      add(i + 1, weightOfSpace(i));
    }
    return i;
  }

  private void add(int position, double weight) {
    if (position > 0 && position < text.length()) {
      points.add(new Point(position, depth, weight));
    }
  }

  private double weightOfSpace(int i) {
    if (isAfter(i, ',')) {
      return depth;
    }
    if (CLAUSE.matcher(text).region(i + 1, text.length()).lookingAt()) {
      return depth - 1;
    }
    boolean assigned = text.startsWith("= ", i - 1) || text.startsWith("-> ", i - 2);
    boolean annotated = text.startsWith("@") && isAfter(i, ')');
    return assigned || annotated ? depth + 0.2 : ANYWHERE + depth;
  }

  /** What looks like a list of types, such as {@code List<String>}; less than has spaces. */
  private boolean opensTypes(int i) {
    return text.charAt(i) == '<'
        && i + 1 < text.length()
        && text.charAt(i + 1) != ' '
        && i > 0
        && !isAfter(i, ' ');
  }

  private boolean isAfter(int i, char c) {
    return i > 0 && text.charAt(i - 1) == c;
  }

  private static int endOfLiteral(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(start)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /**
   * Returns the last place before {@code room} where the text literal that stands there may be cut,
   * preferably between words; -1 if none stands there.
   */
  static int inLiteral(String text, int room) {
    for (int i = 0; i < Math.min(room, text.length()); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        int end = endOfLiteral(text, i);
        if (end >= room && text.charAt(i) == '"') {
          return cut(text, i + 1, room);
        }
        i = end;
      }
    }
    return -1;
  }

  private static int cut(String text, int start, int room) {
    int whole = start;
    int words = -1;
    Matcher escape = ESCAPE.matcher(text);
    while (whole < room) {
      boolean escaped = escape.region(whole, text.length()).lookingAt();
      int next = escaped ? escape.end() : whole + 1;
      if (next > room) {
        break;
      }
      whole = next;
      if (!escaped && " ,;/&".indexOf(text.charAt(whole - 1)) >= 0) {
        words = whole;
      }
    }
    int cut = words > Math.max(start, room - SHORTEST) ? words : whole;
    return cut > start ? cut : -1;
  }
}
