package io.github.authdex.cli.document;

import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.input.SourceFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which document an API of the catalog is described by: its provider's, another one, or none. */
public final class DocumentOption {
  private static final Duration TIME = Duration.ofMinutes(2);

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "The OpenAPI document of the API, instead of the one that its provider has.")
  private Path file;

  @Option(
      names = "--offline",
      description =
          "Fetch nothing: use the provider's document as it was kept, or what the catalog knows"
              + " alone. So does AUTHDEX_OFFLINE in the environment.")
  private boolean offline;

  @Option(names = "--refresh", description = "Fetch the provider's document anew.")
  private boolean refresh;

  /**
   * Returns the document of {@code entry}, if it has one, and tells where it is from.
   *
   * @throws InputException if it cannot be had
   */
  public Optional<SourceDocument> of(Entry entry, Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    if (file != null) {
      requireAlone();
      return Optional.of(SourceFiles.read(file));
    }
    if (offline && refresh) {
      throw new InputException("Expected --offline or --refresh but there are both");
    }
    Optional<URI> url = entry.openapi().map(URI::create);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    DocumentPlaces places = DocumentPlaces.here();
    ProviderDocuments documents =
        new ProviderDocuments(
            new DocumentCache(places.folder()),
            DocumentFetch.standard(DocumentReader.MOST_OCTETS, TIME),
            terminal);
    Optional<KeptDocument> kept =
        documents.get(entry, url.get(), offline || places.offline(), refresh);
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get().read());
  }

  /** Returns whether the options say which document is meant. */
  public boolean namesDocument() {
    return file != null || refresh;
  }

  /** Returns whether the options say that nothing is fetched. */
  public boolean isOffline() {
    return offline;
  }

  /** Returns the folder from which the document's references may read files. */
  public SourceFolder folder() {
    return file == null ? SourceFolder.NONE : SourceFolder.of(file);
  }

  private void requireAlone() throws InputException {
    if (offline || refresh) {
      throw new InputException(
          "Expected --document without --offline and --refresh, which are about the provider's");
    }
  }

  /** Throws if a document is asked for, although of several APIs none is read. */
  public void requireUnusedBySeveral() throws InputException {
    if (namesDocument()) {
      throw new InputException(
          "Expected one API beside "
              + (file != null ? "--document" : "--refresh")
              + ", since of several the catalog's entries alone are used");
    }
  }

  /** Throws if something is asked for that only an API of the catalog has. */
  public void requireUnused(String what) throws InputException {
    if (file != null || refresh) {
      throw new InputException(
          "Expected "
              + (file != null ? "--document" : "--refresh")
              + " with an API of the catalog but \""
              + what
              + "\" is a document itself");
    }
  }
}
