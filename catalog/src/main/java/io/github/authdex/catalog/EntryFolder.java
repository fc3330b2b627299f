package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Entries as files. */
public final class EntryFolder {
  private EntryFolder() {}

  /**
   * Returns what is wrong with the entries in {@code paths}, each by itself and all together.
   *
   * @param paths files, and folders whose YAML files are meant
   * @throws IOException if a file cannot be read
   */
  public static List<Diagnostic> check(List<Path> paths) throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SourceDocument> documents = new ArrayList<>();
    for (Path path : paths) {
      documents.addAll(documents(path, diagnostics));
    }
    diagnostics.addAll(EntryChecker.check(documents));
    return diagnostics;
  }

  /**
   * Returns the documents in {@code folder}, in the order of their ids.
   *
   * @throws SourceException if one of them is no sound entry, with all that is wrong
   */
  static List<SourceDocument> sound(Path folder) throws IOException, SourceException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SourceDocument> documents = documents(folder, diagnostics);
    diagnostics.addAll(EntryChecker.check(documents));
    if (!diagnostics.isEmpty()) {
      throw new SourceException(diagnostics);
    }
    return documents.stream()
        .sorted(Comparator.comparing(document -> document.root().path("id").asText()))
        .toList();
  }

  static Catalog catalog(Path folder) throws IOException, SourceException {
    List<IndexedApi> apis = new ArrayList<>();
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    for (SourceDocument document : sound(folder)) {
      Entry entry = EntryReader.read(document);
      apis.add(IndexedApi.of(entry));
      trees.put(entry.id(), document.root());
    }
    return new Catalog(apis, trees::get);
  }

  private static List<SourceDocument> documents(Path path, List<Diagnostic> diagnostics)
      throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    for (Path file : files(path)) {
      try {
        documents.add(DocumentReader.read(file));
      } catch (SourceException e) {
        diagnostics.addAll(e.diagnostics());
      }
    }
    return documents;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(EntryFolder::isYaml).sorted().toList();
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
