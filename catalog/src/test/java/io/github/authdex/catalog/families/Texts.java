package io.github.authdex.catalog.families;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands in the sources of a provider. */
final class Texts {
  private Texts() {}

  /**
   * Returns the first that {@code pattern} finds in {@code text}, its group if it has one; empty if
   * it finds nothing.
   */
  static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return "";
    }
    return found.groupCount() == 0 ? found.group() : found.group(1);
  }
}
