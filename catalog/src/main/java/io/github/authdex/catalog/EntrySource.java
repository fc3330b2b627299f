package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Where a catalog has its entries. */
@FunctionalInterface
interface EntrySource {
  /** Returns the entry of {@code id}, which the index lists, as its file has it. */
  JsonNode tree(String id);

  /** Returns whether the entry of {@code id} is the one inside this library. */
  default boolean isBundled(String id) {
    return false;
  }

  /** Returns the catalog of somebody's own that the entry of {@code id} is from; empty if none. */
  default Optional<OwnCatalog> own(String id) {
    return Optional.empty();
  }

  /** Returns whether the entry of {@code id} stands in front of another of that id. */
  default boolean shadows(String id) {
    return false;
  }
}
