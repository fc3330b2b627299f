package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * What is around the entries that are checked.
 *
 * @param today the day of the check
 * @param known the entries of the catalog that they belong to, which they may be among; at least
 *     their {@link #FIELDS}
 */
public record CheckContext(LocalDate today, List<JsonNode> known) {
  /** The fields of an entry that others can quarrel with. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "provider",
          "aliases",
          "categories",
          "servers",
          "credentials",
          "schemes",
          "paths",
          "verify");

  public CheckContext {
    known = List.copyOf(known);
  }

  /** Returns nothing but a day. */
  public static CheckContext on(LocalDate today) {
    return new CheckContext(today, List.of());
  }
}
