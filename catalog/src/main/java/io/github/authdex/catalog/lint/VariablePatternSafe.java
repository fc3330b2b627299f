package io.github.authdex.catalog.lint;

/** The pattern of a variable compiles and is quick to match. */
final class VariablePatternSafe implements Rule {
  @Override
  public String id() {
    return "variable-pattern-safe";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace server : entry.root().child("servers").children()) {
      for (EntryPlace variable : server.child("variables").children()) {
        String pattern = variable.text("pattern");
        VariablePattern.flaw(pattern)
            .ifPresent(
                flaw ->
                    report.error(
                        variable.child("pattern"),
                        "the pattern \""
                            + pattern
                            + "\" "
                            + flaw
                            + "; describe a value by classes and counts, such as [a-z]{2}[0-9]+"));
      }
    }
  }
}
