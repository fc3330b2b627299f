package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the index knows of a rule for paths.
 *
 * @param rule which calls it is for
 * @param security the ways to be authenticated there; none if no credential is needed
 */
public record IndexedRule(Entry.PathRule rule, List<IndexedAlternative> security) {
  public IndexedRule {
    Objects.requireNonNull(rule, "rule");
    security = List.copyOf(security);
  }

  /** Returns what the index knows of the rules of an entry that say how to be authenticated. */
  static List<IndexedRule> of(List<Entry.PathRule> rules, Map<String, BoundScheme> schemes) {
    return rules.stream()
        .filter(rule -> rule.security().isPresent())
        .map(
            rule ->
                new IndexedRule(
                    new Entry.PathRule(rule.glob(), rule.methods(), List.of(), Optional.empty()),
                    IndexedAlternative.of(rule.security().get(), schemes)))
        .toList();
  }
}
