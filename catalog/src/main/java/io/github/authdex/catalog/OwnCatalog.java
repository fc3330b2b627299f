package io.github.authdex.catalog;

import io.github.authdex.catalog.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A catalog of somebody's own, beside the one inside this library.
 *
 * @param folder where its entries are
 * @param catalog the entries
 * @param unusable the ids of files in the folder that hold no usable entry: no other entry of that
 *     id takes its place, which could send a secret elsewhere than its owner meant
 * @param vouched whether the user says that they are right: what stands in a repository may be
 *     anybody's, and sends no secret that the user did not allow
 */
public record OwnCatalog(Path folder, Catalog catalog, Set<String> unusable, boolean vouched) {
  public OwnCatalog {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(catalog, "catalog");
    unusable = Set.copyOf(unusable);
  }

  /**
   * Returns the catalog in {@code folder}.
   *
   * @param told what keeps entries out of it
   * @throws IOException if a file cannot be read
   */
  public static OwnCatalog read(Path folder, boolean vouched, Consumer<Diagnostic> told)
      throws IOException {
    Catalog catalog = Catalog.of(folder, told);
    Set<String> unusable =
        EntryFolder.files(folder).stream().map(SourceChecksums::name).collect(Collectors.toSet());
    catalog.list().forEach(api -> unusable.remove(api.id()));
    return new OwnCatalog(folder, catalog, unusable, vouched);
  }
}
