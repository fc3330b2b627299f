package io.github.authdex.catalog.lint;

/** No two entries of a catalog have one id. */
final class UniqueId implements CatalogRule {
  @Override
  public String id() {
    return "unique-id";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    EntryTree owner = others.ofId(entry.id());
    if (owner != null) {
      report.error(
          entry.root().child("id"),
          "the id \"" + entry.id() + "\" is taken by " + owner.file() + "; choose another id");
    }
  }
}
