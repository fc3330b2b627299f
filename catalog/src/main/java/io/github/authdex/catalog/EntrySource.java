package io.github.authdex.catalog;

/** Where a catalog has its entries. */
@FunctionalInterface
interface EntrySource {
  /** Returns the entry of {@code id}, which the index lists. */
  Entry entry(String id);
}
