package io.github.authdex.catalog.lint;

import io.github.authdex.auth.ServerVariable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the value of a server variable looks like. */
public final class VariablePattern {
  private static final Pattern ANY_OF_A_LIST = Pattern.compile("[^/?#@\\\\%:\\s]+");

  private VariablePattern() {}

  /**
   * Returns the pattern of a variable, or that of its place if it has none: a list of values
   * decides alone, a variable of the path is one segment, any other is one label of the host.
   *
   * @param pattern as the entry has it, or empty
   * @param hasList whether all values are known
   */
  public static Pattern of(String url, String name, String pattern, boolean hasList) {
    if (!pattern.isEmpty()) {
      return Pattern.compile(pattern);
    }
    if (hasList) {
      return ANY_OF_A_LIST;
    }
    int path = url.indexOf('/', url.indexOf("://") + 3);
    boolean inPath = path >= 0 && url.indexOf("{" + name + "}") > path;
    return inPath ? ServerVariable.PATH_SEGMENT : ServerVariable.HOST_LABEL;
  }

  /**
   * Returns what speaks against {@code pattern}: it does not compile, or matching it could take for
   * ever or stretch beyond the variable.
   */
  static Optional<String> flaw(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of("is no regular expression: " + e.getDescription());
    }
    return shapeFlaw(pattern);
  }

  private static Optional<String> shapeFlaw(String pattern) {
    int depth = 0;
    boolean repeatsInGroup = false;
    boolean choosesInGroup = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '\\' -> {
          i++;
          if (Character.isDigit(pattern.charAt(i)) || pattern.charAt(i) == 'k') {
            return Optional.of("refers back to a group");
          }
        }
        case '[' -> i = endOfClass(pattern, i);
        case '^', '$' -> {
          return Optional.of("has an anchor, but is always matched whole");
        }
        case '(' -> {
          if (pattern.startsWith("(?", i) && !pattern.startsWith("(?:", i)) {
            return Optional.of("looks around or sets a flag");
          }
          i += pattern.startsWith("(?:", i) ? 2 : 0;
          depth++;
          repeatsInGroup = false;
          choosesInGroup = false;
        }
        case ')' -> {
          depth--;
          if ((repeatsInGroup || choosesInGroup) && repeats(pattern, i + 1)) {
            return Optional.of(
                "repeats a group that " + (choosesInGroup ? "chooses" : "repeats") + " inside");
          }
        }
        default -> {
          repeatsInGroup |= depth > 0 && "*+{?".indexOf(c) >= 0;
          choosesInGroup |= depth > 0 && c == '|';
        }
      }
      if (depth > 1) {
        return Optional.of("has a group in a group");
      }
    }
    return Optional.empty();
  }

  /** A group that is there or not is tried twice at most, which is no repetition. */
  private static boolean repeats(String pattern, int at) {
    return at < pattern.length() && "*+{".indexOf(pattern.charAt(at)) >= 0;
  }

  /** A bracket inside a class is escaped, or else the class would not have compiled as meant. */
  private static int endOfClass(String pattern, int start) {
    for (int i = start + 1; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.charAt(i) == ']' && i > start + 1) {
        return i;
      }
    }
    return pattern.length();
  }
}
