package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.evidence.Pinning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page can be read again as it was: what is on a branch today is not what was read. */
final class EvidencePinned implements Rule {
  @Override
  public String id() {
    return "evidence-pinned";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<EntryPlace> pages = entry.root().child("evidence").children();
    List<EntryPlace> loose = new ArrayList<>();
    List<String> mends = new ArrayList<>();
    for (EntryPlace page : pages) {
      Optional<String> mend =
          Pinning.missing(page.text("source"), page.text("url"), page.text("quote"));
      if (mend.isPresent()) {
        loose.add(page);
        mends.add(mend.get());
      }
    }
    if (!loose.isEmpty()) {
      report.note(
          loose.get(0),
          loose.size()
              + " of "
              + pages.size()
              + " pages cannot be read again as they were, and count for less ("
              + String.join(", ", loose.stream().map(EntryPlace::words).toList())
              + "); "
              + String.join("; ", mends.stream().distinct().toList()));
    }
  }
}
