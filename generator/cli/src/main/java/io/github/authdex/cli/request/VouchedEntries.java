package io.github.authdex.cli.request;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.OwnCatalog;
import java.util.List;
import java.util.Optional;

/** The entries of a user's own that say where a variable of theirs belongs. */
final class VouchedEntries {
  private VouchedEntries() {}

  /** Returns those of other providers than the entry of {@code id}. */
  static List<Entry> beside(Catalog catalog, Optional<String> id) {
    Optional<String> provider = id.map(catalog::entry).map(Entry::provider);
    return catalog.list().stream()
        .map(IndexedApi::id)
        .filter(other -> catalog.own(other).filter(OwnCatalog::vouched).isPresent())
        .map(catalog::entry)
        .filter(entry -> !Optional.of(entry.provider()).equals(provider))
        .toList();
  }
}
