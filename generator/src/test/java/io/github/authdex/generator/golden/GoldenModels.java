package io.github.authdex.generator.golden;

import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.EntryReader;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.CatalogMerge;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The models of the golden cases, read as a user's are: {@code entry.yaml} says how the API
 * authenticates, {@code openapi.yaml} what it can do.
 */
public final class GoldenModels {
  static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private GoldenModels() {}

  /** Returns the cases, by the name of their folder. */
  public static Map<String, Supplier<ApiModel>> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      Map<String, Supplier<ApiModel>> all = new TreeMap<>();
      folders.forEach(folder -> all.put(folder.getFileName().toString(), () -> read(folder)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiModel read(Path folder) {
    try {
      Entry entry = EntryReader.read(DocumentReader.read(folder.resolve("entry.yaml")));
      SourceDocument document = DocumentReader.read(folder.resolve("openapi.yaml"));
      ApiModel said = OpenApiReader.read(document, SourceFolder.NONE).model();
      return CatalogMerge.merge(said, document, entry, Optional.empty()).model();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SourceException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }
}
