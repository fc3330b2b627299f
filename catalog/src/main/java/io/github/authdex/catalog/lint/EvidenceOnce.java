package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.Set;

/** A page is named once for each thing that it shows: a repetition supports nothing. */
final class EvidenceOnce implements Rule {
  @Override
  public String id() {
    return "evidence-once";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> seen = new HashSet<>();
    for (Place page : entry.root().child("evidence").children()) {
      String key =
          page.text("of") + " " + page.text("url").replaceFirst("/$", "") + " " + page.text("note");
      if (!seen.add(key)) {
        report.error(
            page,
            "the page "
                + page.text("url")
                + " shows "
                + page.text("of")
                + " twice; keep one of the two");
      }
    }
  }
}
