package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;

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
    List<String> names = new ArrayList<>(entry.schemeNames());
    names.addAll(FIELDS);
    for (EntryPlace page : entry.root().child("evidence").children()) {
      String of = page.text("of");
      if (!names.contains(of)) {
        report.error(
            page.child("of"),
            "evidence is of \""
                + of
                + "\", which is neither a scheme nor a field that takes evidence"
                + NearestWord.mend(of, names, "name one of " + String.join(", ", names)));
      }
    }
  }
}
