package io.github.authdex.cli.request;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.document.DocumentOption;
import io.github.authdex.cli.input.CatalogAhead;
import io.github.authdex.cli.input.CatalogOption;
import io.github.authdex.cli.input.EntryOrigin;
import io.github.authdex.cli.input.SourceFiles;
import io.github.authdex.generator.Authdex;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** How an API that a person names is loaded: by which catalog, and by which document. */
public final class ApiSource {
  @Mixin private CatalogOption catalogOption;

  @Mixin private DocumentOption documentOption;

  private Catalog used;
  private boolean examples = true;

  /** Leaves the examples of documents out from now on. */
  public void leaveExamplesOut() {
    examples = false;
  }

  /** Returns whether the bundled catalog has what was loaded, as far as a catalog does. */
  public boolean isBundled(Authdex.Loaded loaded) {
    return used.own(loaded.model().auth().id()).isEmpty();
  }

  /**
   * Returns the API, and notes on what was corrected.
   *
   * @param text an API of the catalog, a document, or {@code -}
   */
  public Authdex.Loaded load(String text, Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    return load(text, terminal, document -> {});
  }

  /**
   * Returns likewise the API.
   *
   * @param read is told of the document, if there is one
   */
  public Authdex.Loaded load(String text, Terminal terminal, Consumer<SourceDocument> read)
      throws IOException, InterruptedException, SourceException, InputException {
    if (text.equals("-") || ApiInput.isFile(text)) {
      documentOption.requireUnused(text);
      return document(text, terminal, read);
    }
    Catalog catalog = catalogOption.load(terminal);
    used = catalog;
    Authdex authdex = examples ? Authdex.of(catalog) : Authdex.of(catalog).withoutExamples();
    String id = CatalogOption.require(catalog, text).id();
    EntryOrigin.words(catalog, id)
        .ifPresent(from -> terminal.err().println("authdex: " + id + " is from " + from));
    Optional<SourceDocument> document = documentOption.of(catalog.entry(id), terminal);
    document.ifPresent(read);
    return document.isEmpty()
        ? authdex.api(id)
        : authdex.api(id, document.get(), documentOption.folder());
  }

  /**
   * Returns several APIs by id, in the order of their names. Of the catalog's each is made when it
   * is asked for, by what the catalog alone says of it.
   *
   * @throws InputException if two are the same, or one is not there
   */
  public Map<String, Supplier<ApiModel>> several(List<String> names, Terminal terminal)
      throws IOException, InterruptedException, SourceException, InputException {
    documentOption.requireUnusedBySeveral();
    Catalog catalog = catalogOption.load(terminal);
    Map<String, Supplier<ApiModel>> models = new LinkedHashMap<>();
    for (String name : names) {
      if (name.equals("-") || ApiInput.isFile(name)) {
        Authdex.Loaded loaded = load(name, terminal);
        loaded.diagnostics().forEach(terminal.err()::println);
        add(models, loaded.model().auth().id(), loaded::model, name);
      } else {
        String id = CatalogOption.require(catalog, name).id();
        EntryOrigin.words(catalog, id)
            .ifPresent(from -> terminal.err().println("authdex: " + id + " is from " + from));
        add(models, id, () -> Authdex.of(catalog).api(id).model(), name);
      }
    }
    return models;
  }

  private static void add(
      Map<String, Supplier<ApiModel>> models, String id, Supplier<ApiModel> model, String name)
      throws InputException {
    if (models.putIfAbsent(id, model) != null) {
      throw new InputException("Expected each API once but \"" + name + "\" is there twice");
    }
  }

  /** Returns each API of the catalog likewise. */
  public Map<String, Supplier<ApiModel>> all(Terminal terminal) throws IOException, InputException {
    documentOption.requireUnusedBySeveral();
    Catalog catalog = catalogOption.load(terminal);
    Map<String, Supplier<ApiModel>> models = new LinkedHashMap<>();
    catalog.list().stream()
        .map(IndexedApi::id)
        .forEach(id -> models.put(id, () -> Authdex.of(catalog).api(id).model()));
    return models;
  }

  /**
   * A document is corrected by what somebody vouches for; who names an API sees where it is from.
   */
  private Authdex.Loaded document(String text, Terminal terminal, Consumer<SourceDocument> read)
      throws IOException, InterruptedException, SourceException, InputException {
    CatalogAhead ahead = CatalogAhead.of(catalogOption);
    boolean piped = text.equals("-");
    SourceDocument document =
        piped ? DocumentReader.read("-", terminal.in()) : SourceFiles.read(Path.of(text));
    read.accept(document);
    SourceFolder folder = piped ? SourceFolder.NONE : SourceFolder.of(Path.of(text));
    Authdex.Reading reading =
        examples ? Authdex.read(document, folder) : Authdex.readWithoutExamples(document, folder);
    used = ahead.get(terminal);
    return Authdex.of(used).corrected(reading);
  }
}
