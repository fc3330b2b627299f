package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.evidence.Claim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Evidence is of something that the entry has. */
final class EvidenceNamesExist implements Rule {
  private static final List<String> FIELDS =
      List.of("servers", "headers", "verify", "refusal", "credentials", "paths");

  @Override
  public String id() {
    return "evidence-names-exist";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> names = new LinkedHashSet<>(entry.schemeNames());
    names.addAll(FIELDS);
    Set<String> all = new LinkedHashSet<>(names);
    for (Claim claim : Claim.of(entry.root().node())) {
      all.add(claim.name());
      all.addAll(claim.parts());
    }
    for (EntryPlace page : entry.root().child("evidence").children()) {
      String of = page.text("of");
      if (!all.contains(of)) {
        report.error(
            page.child("of"),
            "evidence is of \""
                + of
                + "\", which is neither a scheme nor a field that takes evidence"
                + NearestWord.mend(of, all, "name one of " + String.join(", ", names)));
      }
    }
  }
}
