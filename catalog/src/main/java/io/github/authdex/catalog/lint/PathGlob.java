package io.github.authdex.catalog.lint;

/**
 * Which paths a rule speaks of.
 *
 * @param text a path in which {@code *} stands for characters of one segment and {@code **} for any
 */
public record PathGlob(String text) {

  /** Returns whether {@code path}, taken as it is, is one of them. */
  public boolean matches(String path) {
    int plain = text.indexOf('*');
    if (plain < 0) {
      return text.equals(path);
    }
    return path.startsWith(text.substring(0, plain)) && matchesWhole(path);
  }

  private boolean matchesWhole(String path) {
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '*') {
        reached = afterLiteral(reached, path, text.charAt(i));
      } else if (text.startsWith("**", i)) {
        spread(reached, path, false);
        i++;
      } else {
        spread(reached, path, true);
      }
    }
    return reached[path.length()];
  }

  private static boolean[] afterLiteral(boolean[] reached, String path, char literal) {
    boolean[] next = new boolean[reached.length];
    for (int at = 0; at < path.length(); at++) {
      next[at + 1] = reached[at] && path.charAt(at) == literal;
    }
    return next;
  }

  private static void spread(boolean[] reached, String path, boolean withinSegment) {
    for (int at = 0; at < path.length(); at++) {
      reached[at + 1] |= reached[at] && !(withinSegment && path.charAt(at) == '/');
    }
  }

  /** Returns how many characters stand for themselves: the more, the more special is the rule. */
  public int literalLength() {
    return (int) text.chars().filter(c -> c != '*').count();
  }

  @Override
  public String toString() {
    return text;
  }
}
