package io.github.authdex.catalog.lint;

/** Finds one kind of conflict between an entry and those that it shares a catalog with. */
interface CatalogRule {
  /** Returns the kebab-case id that ends its diagnostics and names its folder of cases. */
  String id();

  /** Reports each conflict of {@code entry} with {@code others}. */
  void check(EntryTree entry, OtherEntries others, Rule.Report report);
}
