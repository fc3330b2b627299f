package io.github.authdex.cli.input;

import io.github.authdex.catalog.Catalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which catalog an entry is from, where it is not the bundled one. */
public final class EntryOrigin {
  private EntryOrigin() {}

  /** Returns the words for people; empty for an entry of the bundled catalog. */
  public static Optional<String> words(Catalog catalog, String id) {
    return catalog
        .own(id)
        .map(
            own ->
                own.folder()
                    + (catalog.shadows(id) ? ", in front of another entry of this id" : "")
                    + (own.vouched() ? "" : " (a repository's: it sends no secret by itself)"));
  }

  /** Returns the same as data; empty for an entry of the bundled catalog. */
  public static Optional<Map<String, Object>> json(Catalog catalog, String id) {
    return catalog
        .own(id)
        .map(
            own -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("folder", own.folder().toString());
              map.put("shadows", catalog.shadows(id));
              map.put("vouched", own.vouched());
              return map;
            });
  }
}
