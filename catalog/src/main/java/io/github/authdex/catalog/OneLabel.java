package io.github.authdex.catalog;

/** Tells variables whose value is one label of a host from those that may stretch over several. */
final class OneLabel {
  private OneLabel() {}

  /** Returns whether no value of {@code variable} has a dot; in doubt it may have one. */
  static boolean is(IndexedServer.Variable variable) {
    return variable.allowed().isEmpty()
        ? !mayMatchADot(variable.pattern())
        : variable.allowed().stream().allMatch(value -> value.indexOf('.') < 0);
  }

  /**
   * Only what is plain is taken as plain: letters, digits, dashes and underscores, classes of them,
   * choices, groups and repetitions.
   */
  private static boolean mayMatchADot(String pattern) {
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        if (i == pattern.length() || "dw".indexOf(pattern.charAt(i)) < 0) {
          return true;
        }
      } else if (c == '[' && inClass) {
        return true;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      } else if (c == '-' && inClass) {
        if (!isEdge(pattern, i) && !isRange(pattern, i)) {
          return true;
        }
      } else if (!isWord(c) && (inClass || "-(?:)*+{,}|".indexOf(c) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String pattern, int dash) {
    return pattern.charAt(dash - 1) == '[' || pattern.startsWith("]", dash + 1);
  }

  private static boolean isRange(String pattern, int dash) {
    return isWord(pattern.charAt(dash - 1))
        && dash + 1 < pattern.length()
        && isWord(pattern.charAt(dash + 1));
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
