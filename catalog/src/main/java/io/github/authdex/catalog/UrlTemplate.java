package io.github.authdex.catalog;

import java.util.Map;

/** The host or the path of a server's URL, with which those of other URLs are compared. */
interface UrlTemplate {
  /**
   * Returns how much of the start of {@code text} fits, or -1, and adds the values of the variables
   * to {@code values}. A variable that occurs twice has one value.
   */
  int match(String text, Map<String, String> values);

  /** Adds a value that was read; returns whether it is the one that was read before, if any. */
  static boolean add(Map<String, String> values, String name, String value) {
    String other = values.putIfAbsent(name, value);
    return other == null || other.equals(value);
  }
}
