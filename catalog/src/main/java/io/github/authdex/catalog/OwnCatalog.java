package io.github.authdex.catalog;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A catalog of somebody's own, beside the one inside this library.
 *
 * @param folder where its entries are
 * @param catalog the entries
 * @param vouched whether the user says that they are right: what stands in a repository may be
 *     anybody's, and sends no secret that the user did not allow
 */
public record OwnCatalog(Path folder, Catalog catalog, boolean vouched) {
  public OwnCatalog {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(catalog, "catalog");
  }
}
