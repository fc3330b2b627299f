package io.github.authdex.cli.request;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.document.DocumentOption;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.EntryOrigin;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.input.SourceFiles;
import io.github.authdex.generator.Authdex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a verb works on: an API of the catalog, an OpenAPI document, or one on standard input. */
public final class ApiInput {
  @Parameters(
      paramLabel = "API|FILE",
      completionCandidates = KnownWords.Ids.class,
      description = "An API of the catalog, an OpenAPI document (2.0 to 3.2, JSON or YAML), or -.")
  private String text;

  @Mixin private CatalogOption catalogOption;

  @Mixin private DocumentOption documentOption;

  /** Returns the API, and notes on what was corrected. */
  public Authdex.Loaded load(Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    // A document is corrected by what somebody vouches for; who names an API sees where it is from.
    boolean named = !text.equals("-") && !isFile(text);
    Catalog catalog = named ? catalogOption.load(terminal) : catalogOption.loadVouched(terminal);
    Authdex authdex = Authdex.of(catalog);
    if (!named) {
      documentOption.requireUnused(text);
    }
    if (text.equals("-")) {
      return authdex.document(DocumentReader.read("-", terminal.in()), SourceFolder.NONE);
    }
    if (isFile(text)) {
      Path file = Path.of(text);
      return authdex.document(SourceFiles.read(file), SourceFolder.of(file));
    }
    String id = CatalogOption.require(catalog, text).id();
    EntryOrigin.words(catalog, id)
        .ifPresent(from -> terminal.err().println("authdex: " + id + " is from " + from));
    Optional<SourceDocument> document = documentOption.of(catalog.entry(id), terminal);
    return document.isEmpty()
        ? authdex.api(id)
        : authdex.api(id, document.get(), documentOption.folder());
  }

  /** Returns whether {@code text} names a document and no API of a catalog. */
  public static boolean isFile(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json")
        || lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || text.contains("/")
        || Files.isRegularFile(Path.of(text));
  }
}
