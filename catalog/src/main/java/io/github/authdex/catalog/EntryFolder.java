package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Entries as files. */
public final class EntryFolder {
  private EntryFolder() {}

  /**
   * Returns what is wrong with the entries in {@code paths}: each by itself, all together, and
   * beside the entries that it shares a catalog with.
   *
   * @param paths files, and folders whose YAML files are meant
   * @param catalog the folder of entries that is the catalog; the one in this library if empty
   * @throws IOException if a file cannot be read
   */
  public static List<Diagnostic> check(List<Path> paths, Optional<Path> catalog)
      throws IOException {
    return checkFiles(files(paths), catalog);
  }

  /**
   * Returns what {@link #check} does. What the build of this library found in a file that has not
   * changed since is taken from there, so that no such file is read as YAML.
   */
  public static List<Diagnostic> checkChanged(List<Path> paths, Optional<Path> catalog)
      throws IOException {
    BuildFindings built = BuildFindings.bundled();
    List<Diagnostic> findings = new ArrayList<>();
    List<Path> changed = new ArrayList<>();
    for (Path file : files(paths)) {
      built.of(file).ifPresentOrElse(findings::addAll, () -> changed.add(file));
    }
    if (!changed.isEmpty()) {
      findings.addAll(checkFiles(changed, catalog));
    }
    return findings;
  }

  private static List<Diagnostic> checkFiles(List<Path> files, Optional<Path> catalog)
      throws IOException {
    EntryReading reading = EntryReading.of(files);
    reading.check(SurroundingEntries.of(files, catalog));
    return reading.flaws().stream().distinct().toList(); // What a family shares is told once.
  }

  private static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(files(path));
    }
    return files.stream().distinct().toList();
  }

  /** Returns the entries in {@code folder}, and what is wrong with them. */
  static EntryReading checked(Path folder) throws IOException {
    EntryReading reading = EntryReading.of(files(folder));
    reading.check(List.of());
    return reading;
  }

  /**
   * Returns the documents in {@code folder}, in the order of their ids.
   *
   * @param kept which flaws keep an entry out
   * @throws SourceException if one of them is kept out, with all that is wrong
   */
  static List<SourceDocument> all(Path folder, Predicate<Diagnostic> kept)
      throws IOException, SourceException {
    List<Diagnostic> flaws = new ArrayList<>();
    List<SourceDocument> documents = sound(folder, kept, flaws::add);
    if (!flaws.isEmpty()) {
      throw new SourceException(flaws);
    }
    return documents;
  }

  /**
   * Returns the documents in {@code folder} that are not kept out, in the order of their ids.
   *
   * @param kept which flaws keep an entry out
   * @param told those flaws
   */
  static List<SourceDocument> sound(
      Path folder, Predicate<Diagnostic> kept, Consumer<Diagnostic> told) throws IOException {
    EntryReading reading = checked(folder);
    reading.flaws().stream().filter(kept).forEach(told);
    return reading.sound(kept);
  }

  /**
   * Returns the entries in {@code file}: one, or those of a family, whose places are the file's.
   *
   * @throws SourceException if it cannot be read
   */
  public static List<SourceDocument> documents(Path file) throws IOException, SourceException {
    return FamilyDocument.entries(DocumentReader.read(file));
  }

  /** Returns the family that {@code document} is of, which is the name of its file. */
  static Optional<String> family(SourceDocument document) {
    return document.isPart()
        ? Optional.of(SourceChecksums.name(Path.of(document.name())))
        : Optional.empty();
  }

  static Catalog catalog(List<SourceDocument> documents) {
    List<IndexedApi> apis = new ArrayList<>();
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    for (SourceDocument document : documents) {
      Entry entry = EntryReader.read(document);
      apis.add(IndexedApi.of(entry, family(document)));
      trees.put(entry.id(), document.root());
    }
    return new Catalog(apis, trees::get);
  }

  /**
   * Returns the entries in {@code path}, which is a file or a folder, in the order of their names.
   */
  public static List<Path> files(Path path) throws IOException {
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
