package io.github.authdex.generator.apply.bruno;

import java.util.Map;

/** Gathers what variables hold. */
final class Environments {
  private Environments() {}

  /** A variable that two places give different values has none: which one holds depends. */
  static void note(Map<String, String> variables, String name, String value) {
    if (!value.isEmpty()) {
      variables.merge(name, value, (one, other) -> one.equals(other) ? one : "");
    }
  }
}
