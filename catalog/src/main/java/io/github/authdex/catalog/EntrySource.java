package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a catalog has its entries. */
@FunctionalInterface
interface EntrySource {
  /** Returns the entry of {@code id}, which the index lists, as its file has it. */
  JsonNode tree(String id);

  /** Returns whether the entry of {@code id} is the one inside this library. */
  default boolean isBundled(String id) {
    return false;
  }
}
