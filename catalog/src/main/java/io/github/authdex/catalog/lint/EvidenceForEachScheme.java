package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.Set;

/** Each scheme has a page that shows it. */
final class EvidenceForEachScheme implements Rule {
  @Override
  public String id() {
    return "evidence-for-each-scheme";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> shown = new HashSet<>();
    entry.root().child("evidence").children().forEach(page -> shown.add(page.text("of")));
    for (EntryPlace scheme : entry.schemes()) {
      if (!shown.contains(scheme.name())) {
        report.error(
            scheme,
            "no evidence shows the scheme \""
                + scheme.name()
                + "\"; add {of: "
                + scheme.name()
                + ", source: …, url: …, seen: …}");
      }
    }
  }
}
