package io.github.authdex.generator.methods;

import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.EntryReader;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.CatalogMerge;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An API of no provider with an operation for each way in which APIs authenticate. Client
 * certificates have none: they belong to the connection, and so to all that goes over it.
 */
public final class Methods {
  private Methods() {}

  /** Returns the API. */
  public static ApiModel model() {
    try {
      Entry entry = EntryReader.read(document("entry.yaml"));
      SourceDocument document = document("openapi.yaml");
      ApiModel said = OpenApiReader.read(document, SourceFolder.NONE).model();
      return CatalogMerge.merge(said, document, entry, Optional.empty()).model();
    } catch (SourceException e) {
      throw new AssertionError(e); // Both lie in our own jar.
    }
  }

  private static SourceDocument document(String name) throws SourceException {
    try (InputStream in = Methods.class.getResourceAsStream(name)) {
      return DocumentReader.read(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }

  /** Returns the operations of {@code model} that {@code emitter} cannot express, in order. */
  public static List<Operation> leftOut(ApiModel model, Emitter emitter) {
    return model.operations().stream()
        .filter(operation -> !isExpressed(with(model, List.of(operation)), emitter))
        .toList();
  }

  private static boolean isExpressed(ApiModel model, Emitter emitter) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    emitter.emit(model, diagnostics::add);
    return diagnostics.stream()
        .noneMatch(each -> each.rule().equals(emitter.format() + "-inexpressible"));
  }

  /** Returns {@code model} without {@code operations}. */
  public static ApiModel without(ApiModel model, List<Operation> operations) {
    return with(
        model, model.operations().stream().filter(each -> !operations.contains(each)).toList());
  }

  private static ApiModel with(ApiModel model, List<Operation> operations) {
    return new ApiModel(
        model.title(),
        model.version(),
        model.description(),
        model.servers(),
        model.auth(),
        operations,
        model.schemas());
  }
}
