package io.github.authdex.catalog.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A page is named once for each thing that it shows: a repetition supports nothing. */
final class EvidenceOnce implements Rule {
  @Override
  public String id() {
    return "evidence-once";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Map<String, Set<String>> seen = new HashMap<>();
    for (EntryPlace page : entry.root().child("evidence").children()) {
      String key = page.text("of") + " " + page.text("url").replaceFirst("/$", "");
      Set<String> notes = seen.computeIfAbsent(key, k -> new HashSet<>());
      String note = page.text("note") + page.text("quote");
      boolean whole = !notes.isEmpty() && (note.isEmpty() || notes.contains(""));
      if (!notes.add(note) || whole) { // Two sections of a long page are two; their whole is not.
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
