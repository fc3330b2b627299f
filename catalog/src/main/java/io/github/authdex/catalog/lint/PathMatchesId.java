package io.github.authdex.catalog.lint;

/** An entry of a catalog lies where its id says; a draft elsewhere may have any name. */
final class PathMatchesId implements Rule {
  @Override
  public String id() {
    return "path-matches-id";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    String id = entry.root().text("id");
    String file = entry.file().replace('\\', '/');
    String path = "entries/" + id.charAt(0) + "/" + id + ".yaml";
    boolean single = !file.contains("entries/families/"); // FamilyTable looks at the others.
    if (single && entry.inCatalog() && !file.equals(path) && !file.endsWith("/" + path)) {
      report.error(
          entry.root().child("id"),
          "entry \"" + id + "\" belongs in " + path + "; move the file or mend the id");
    }
  }
}
