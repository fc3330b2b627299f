package io.github.authdex.cli.request;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.KnownWords;
import io.github.authdex.cli.input.SourceFiles;
import io.github.authdex.generator.Authdex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  /** Returns the API, and notes on what was corrected. */
  public Authdex.Loaded load(Terminal terminal)
      throws IOException, SourceException, InputException {
    Authdex authdex = Authdex.of(catalogOption.load(terminal));
    if (text.equals("-")) {
      return authdex.document(DocumentReader.read("-", terminal.in()), SourceFolder.NONE);
    }
    if (isFile(text)) {
      Path file = Path.of(text);
      return authdex.document(SourceFiles.read(file), SourceFolder.of(file));
    }
    return authdex.api(CatalogOption.require(authdex.catalog(), text).id());
  }

  static boolean isFile(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json")
        || lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || text.contains("/")
        || Files.isRegularFile(Path.of(text));
  }
}
