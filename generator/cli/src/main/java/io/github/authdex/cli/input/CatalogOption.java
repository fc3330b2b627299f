package io.github.authdex.cli.input;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which catalog a verb reads. */
public final class CatalogOption {
  @Option(
      names = "--catalog",
      paramLabel = "FOLDER",
      description = "Read the entries of this folder instead of the bundled catalog.")
  private Path folder;

  /** Returns the catalog; what is wrong with entries that were edited is told as warnings. */
  public Catalog load(Terminal terminal) throws IOException, InputException {
    Consumer<Diagnostic> told = terminal.err()::println;
    if (folder != null) {
      return Catalog.of(existing(folder), told);
    }
    Optional<Path> edited = edited();
    return edited.isPresent() ? Catalog.edited(edited.get(), told) : Catalog.bundled();
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
                ? "; \"authdex list\" prints what is"
                : "; did you mean " + String.join(", ", nearest) + "?")
            + hint,
        nearest);
  }

  /** A query tells nothing of which API it is, and may hold a key by any name. */
  public static String withoutQuery(String url) {
    return url.replaceFirst("(?s)\\?.+", "?…");
  }
}
