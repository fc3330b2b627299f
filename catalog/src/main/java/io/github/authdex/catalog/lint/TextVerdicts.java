package io.github.authdex.catalog.lint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a rule says of a text, wherever that stands: the services of a family share most of theirs,
 * and each is judged once. Threads share it.
 */
final class TextVerdicts<T> {
  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> judge;

  /**
   * Makes one.
   *
   * @param judge depends on the text alone
   */
  TextVerdicts(Function<String, T> judge) {
    this.judge = judge;
  }

  T of(String text) {
    T verdict = known.get(text);
    return verdict == null ? known.computeIfAbsent(text, judge) : verdict;
  }
}
