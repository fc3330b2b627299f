package io.github.authdex.catalog.lint;

/** What a provider gives up stands behind what it stands by: the first alternative is advice. */
final class DeprecatedLast implements Rule {
  @Override
  public String id() {
    return "deprecated-last";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    check(entry, entry.root().child("security"), report);
    for (EntryPlace rule : entry.root().child("paths").children()) {
      check(entry, rule.child("security"), report);
    }
  }

  private static void check(EntryTree entry, EntryPlace security, Report report) {
    EntryPlace given = null;
    for (EntryPlace alternative : security.children()) {
      if (isDeprecated(entry, alternative)) {
        given = given == null ? alternative : given;
      } else if (given != null && !alternative.node().isEmpty()) {
        report.error(
            given,
            given.words()
                + " is deprecated and stands before "
                + alternative.words()
                + ", which is not; move it behind");
        return;
      }
    }
  }

  private static boolean isDeprecated(EntryTree entry, EntryPlace alternative) {
    return EntryTree.names(alternative).stream()
        .anyMatch(name -> entry.root().child("schemes").child(name).has("deprecated"));
  }
}
