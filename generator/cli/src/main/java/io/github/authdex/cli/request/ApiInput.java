package io.github.authdex.cli.request;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.KnownWords;
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

  @Mixin private ApiSource source;

  /** Returns the API, and notes on what was corrected. */
  public Authdex.Loaded load(Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    return source.load(text, terminal);
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
