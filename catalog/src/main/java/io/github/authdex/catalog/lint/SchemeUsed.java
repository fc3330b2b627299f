package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.Set;

/** A scheme that is defined is part of some alternative. */
final class SchemeUsed implements Rule {
  @Override
  public String id() {
    return "scheme-used";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> used = new HashSet<>();
    entry.alternatives().forEach(alternative -> used.addAll(EntryTree.names(alternative)));
    for (EntryPlace scheme : entry.schemes()) {
      if (!used.contains(scheme.name())) {
        report.error(
            scheme,
            "no alternative of security uses the scheme \""
                + scheme.name()
                + "\"; add one or take the scheme out");
      }
    }
  }
}
