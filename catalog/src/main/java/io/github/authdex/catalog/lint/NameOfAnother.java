package io.github.authdex.catalog.lint;

/**
 * Whoever asks for an API by name gets that one: no two entries have a title or alias in common.
 */
final class NameOfAnother implements CatalogRule {
  @Override
  public String id() {
    return "name-of-another";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    for (EntryPlace name : OtherEntries.names(entry)) {
      String text = name.node().asText();
      EntryTree owner = others.named(text);
      if (owner != null && !owner.id().equals(entry.id())) {
        report.error(
            name,
            "\""
                + text
                + "\" is a name of the entry \""
                + owner.id()
                + "\" already; say what differs, or take it out");
      }
    }
  }
}
