package io.github.authdex.cli.input;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.OwnCatalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which catalog a verb reads. */
public final class CatalogOption {
  @Option(
      names = "--catalog",
      paramLabel = "FOLDER",
      description =
          "Read the entries of this folder, too; they stand in front of others of the same id.")
  private Path folder;

  @Option(
      names = "--only",
      description = "With --catalog: read no other entries than those of that folder.")
  private boolean only;

  /**
   * Returns the catalog: the bundled one, and in front of it the user's own, the repository's and
   * the one that is named. What is wrong with entries of these is told as warnings.
   */
  public Catalog load(Terminal terminal) throws IOException, InputException {
    return load(terminal.err()::println, true);
  }

  /** Returns the catalog without what only a repository says. */
  public Catalog loadVouched(Terminal terminal) throws IOException, InputException {
    return loadVouched(terminal.err()::println);
  }

  /** Returns likewise the catalog, telling {@code told} what is wrong. */
  Catalog loadVouched(Consumer<Diagnostic> told) throws IOException, InputException {
    return load(told, false);
  }

  private Catalog load(Consumer<Diagnostic> told, boolean all) throws IOException, InputException {
    if (only && folder == null) {
      throw new InputException("Expected --catalog FOLDER beside --only");
    }
    if (only) {
      return Catalog.of(existing(folder), told);
    }
    List<OwnCatalog> own = new ArrayList<>();
    CatalogPlaces places = CatalogPlaces.here();
    if (places.user().isPresent()) {
      own.add(OwnCatalog.read(places.user().get(), true, told));
    }
    Optional<Path> repository = places.repository().filter(found -> !isSame(found, folder));
    if (repository.isPresent()) {
      boolean vouched = places.trusts(repository.get());
      if (all || vouched) {
        own.add(OwnCatalog.read(repository.get(), vouched, told));
      }
    }
    if (folder != null) {
      own.add(OwnCatalog.read(existing(folder), true, told));
    }
    Optional<Path> edited = edited();
    Catalog base = edited.isPresent() ? Catalog.edited(edited.get(), told) : Catalog.bundled();
    return base.beside(own);
  }

  /** Returns the folders that {@link #load} reads; some need not exist. */
  public List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (folder != null) {
      folders.add(folder);
    }
    if (!only) {
      CatalogPlaces places = CatalogPlaces.here();
      places.user().ifPresent(folders::add);
      places.repository().ifPresent(folders::add);
      edited().ifPresent(folders::add);
    }
    return folders;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return other != null && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // One of them is not there, which is told later.
    }
  }

  /** Returns the clone's own entries, which the launcher names where they may differ from ours. */
  public static Optional<Path> edited() {
    return Optional.ofNullable(System.getProperty("authdex.entries"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }

  private static Path existing(Path folder) throws InputException {
    if (!Files.exists(folder)) {
      throw new InputException("Expected a folder of entries but there is no \"" + folder + "\"");
    }
    return folder;
  }

  /**
   * Returns the API called {@code name}.
   *
   * @throws InputException if there is none, with the nearest names
   */
  public static IndexedApi require(Catalog catalog, String name) throws InputException {
    return catalog.named(name).orElseThrow(() -> unknown(catalog, name, ""));
  }

  /**
   * Returns what says that a name or URL is not in the catalog.
   *
   * @param hint what else would do, or empty
   */
  public static InputException unknown(Catalog catalog, String text, String hint) {
    List<String> nearest = catalog.nearest(text);
    return InputException.notFound(
        "\""
            + withoutQuery(text)
            + "\" is not in the catalog"
            + (nearest.isEmpty()
                ? "; \"authdex list\" prints what is, and \"authdex new\" drafts what is to be"
                    + " added"
                : "; did you mean " + String.join(", ", nearest) + "?")
            + hint,
        nearest);
  }

  /** A query tells nothing of which API it is, and may hold a key by any name. */
  public static String withoutQuery(String url) {
    return url.replaceFirst("(?s)\\?.+", "?…");
  }
}
