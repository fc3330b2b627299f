package io.github.authdex.catalog.lint;

import java.util.Set;

/** A scheme that security names is defined. */
final class SchemeDefined implements Rule {
  @Override
  public String id() {
    return "scheme-defined";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> defined = entry.schemeNames();
    for (EntryPlace alternative : entry.alternatives()) {
      for (EntryPlace scheme : alternative.children()) {
        if (!defined.contains(scheme.name())) {
          String mend = "define it in schemes, which has " + String.join(", ", defined);
          report.error(
              scheme,
              "security names a scheme \""
                  + scheme.name()
                  + "\" that nobody defines"
                  + NearestWord.mend(scheme.name(), defined, mend));
        }
      }
    }
  }
}
