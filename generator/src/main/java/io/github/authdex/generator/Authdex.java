package io.github.authdex.generator;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.implied.ImpliedCredentials;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.CatalogMerge;
import io.github.authdex.generator.preset.EntryDocument;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.generator.select.OperationSelection;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** Loads APIs for emitters: from the catalog, or from a document corrected by the catalog. */
public final class Authdex {
  private final Catalog catalog;
  private final boolean examples;

  private Authdex(Catalog catalog, boolean examples) {
    this.catalog = catalog;
    this.examples = examples;
  }

  /** Returns what loads APIs with the knowledge of {@code catalog}. */
  public static Authdex of(Catalog catalog) {
    return new Authdex(catalog, true);
  }

  /** Returns what loads the same without the examples of documents, which clients do not show. */
  public Authdex withoutExamples() {
    return new Authdex(catalog, false);
  }

  /** Returns the catalog. */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * Returns the API of the entry called {@code id}.
   *
   * @throws IllegalArgumentException if the catalog has none
   */
  public Loaded api(String id) {
    Entry entry = catalog.entry(id);
    ApiModel model = EntryModel.of(entry);
    return new Loaded(model, EntryModel.withRules(model, entry), List.of());
  }

  /**
   * Returns the API of the entry called {@code id}, with the operations of a document of it.
   *
   * @param folder the only place from which the document's references may read files
   * @throws IllegalArgumentException if the catalog has no such entry
   * @throws SourceException if the document cannot be used
   */
  public Loaded api(String id, SourceDocument document, SourceFolder folder)
      throws SourceException {
    Entry entry = catalog.entry(id);
    Reading reading = reading(document, folder);
    return loaded(reading, EntryDocument.merge(reading.model(), document, entry, catalog));
  }

  /**
   * Returns the API that an OpenAPI document describes, corrected by the catalog's entry for its
   * servers if there is one.
   *
   * @param folder the only place from which the document's references may read files
   * @throws SourceException if the document cannot be used
   */
  public Loaded document(SourceDocument document, SourceFolder folder) throws SourceException {
    return corrected(reading(document, folder));
  }

  private Reading reading(SourceDocument document, SourceFolder folder) throws SourceException {
    return examples ? read(document, folder) : readWithoutExamples(document, folder);
  }

  /** A document as it was read, before a catalog corrects it. */
  public static final class Reading {
    private final SourceDocument document;
    private final OpenApiReader.Result read;

    private Reading(SourceDocument document, OpenApiReader.Result read) {
      this.document = document;
      this.read = read;
    }

    /** Returns the API as the document alone has it. */
    public ApiModel model() {
      return read.model();
    }
  }

  /**
   * Reads an OpenAPI document, for which no catalog need be there yet.
   *
   * @param folder the only place from which the document's references may read files
   * @throws SourceException if the document cannot be used
   */
  public static Reading read(SourceDocument document, SourceFolder folder) throws SourceException {
    return new Reading(document, OpenApiReader.read(document, folder));
  }

  /** Reads likewise without the examples of the document, which clients do not show. */
  public static Reading readWithoutExamples(SourceDocument document, SourceFolder folder)
      throws SourceException {
    return new Reading(document, OpenApiReader.readWithoutExamples(document, folder));
  }

  /** Returns what {@link #document} returns, of a document that was read before. */
  public Loaded corrected(Reading reading) {
    return loaded(reading, CatalogMerge.merge(reading.model(), reading.document, catalog));
  }

  private static Loaded loaded(Reading reading, CatalogMerge.Merged merged) {
    ImpliedCredentials.Result implied =
        ImpliedCredentials.of(merged.model(), reading.document, merged.entry().isPresent());
    List<Diagnostic> diagnostics = new ArrayList<>(merged.diagnostics());
    diagnostics.addAll(implied.diagnostics());
    diagnostics.addAll(reading.read.diagnostics());
    ApiModel model = implied.model();
    ApiModel proven =
        merged.entry().map(entry -> EntryModel.withProofs(model, entry)).orElse(model);
    return new Loaded(model, proven, diagnostics);
  }

  /**
   * An API, and what was noticed while loading it.
   *
   * @param model what emitters read
   * @param collection the same for collections, which begin with the calls that prove a credential,
   *     and without a document have those that the entry names
   * @param diagnostics notes and warnings; never an error
   */
  public record Loaded(ApiModel model, ApiModel collection, List<Diagnostic> diagnostics) {
    public Loaded {
      diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns this with the operations that are wanted, and with the calls that prove a credential.
     *
     * @throws IllegalArgumentException if a word of the selection fits no operation
     */
    public Loaded select(OperationSelection selection) {
      if (selection.equals(OperationSelection.ALL)) {
        return this;
      }
      int proofs = collection.operations().size() - model.operations().size();
      List<Operation> whole = collection.operations();
      if (!whole.subList(proofs, whole.size()).equals(model.operations())) {
        return new Loaded(selection.of(model), selection.of(collection), diagnostics);
      }
      ApiModel selected = selection.of(model);
      List<Operation> all = new ArrayList<>(whole.subList(0, proofs));
      all.addAll(selected.operations());
      return new Loaded(selected, collection.with(collection.auth(), all), diagnostics);
    }
  }
}
