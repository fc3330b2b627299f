package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.AllProcessors;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as files. */
public final class EntryFolder {
  private static final JsonPointer SCHEMES = JsonPointer.compile("/schemes");

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
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(files(path));
    }
    Reading reading = Reading.of(files.stream().distinct().toList());
    reading.check(SurroundingEntries.of(files, catalog));
    return reading.flaws().stream().distinct().toList(); // What a family shares is told once.
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
    Reading reading = Reading.of(files(folder));
    reading.check(List.of());
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

  /** Files that were read, and what is wrong with them. */
  record Reading(List<SourceDocument> documents, List<Diagnostic> flaws) {
    /**
     * Reads {@code files}. Those that are as this library has them come first: where two entries
     * claim one thing, the newcomer is wrong.
     */
    static Reading of(List<Path> files) throws IOException {
      Reading all = new Reading(new ArrayList<>(), new ArrayList<>());
      try {
        for (Reading one : AllProcessors.map(establishedFirst(files), Reading::of)) {
          all.documents.addAll(one.documents);
          all.flaws.addAll(one.flaws);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      all.documents.sort(Comparator.comparing(SourceDocument::isPart)); // A family gives way.
      return all;
    }

    private static Reading of(Path file) {
      try {
        return new Reading(EntryFolder.documents(file), List.of());
      } catch (SourceException e) {
        return new Reading(List.of(), e.diagnostics());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<Path> establishedFirst(List<Path> files) {
      SourceChecksums built = SourceChecksums.bundled();
      List<Boolean> unchanged = AllProcessors.map(files, file -> unchanged(built, file));
      List<Path> established = new ArrayList<>();
      List<Path> others = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        (unchanged.get(i) ? established : others).add(files.get(i));
      }
      established.addAll(others);
      return established;
    }

    private static boolean unchanged(SourceChecksums built, Path file) {
      try {
        return built.unchanged(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void check(List<JsonNode> known) throws IOException {
      // A day of tolerance: it is tomorrow somewhere already.
      LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
      flaws.addAll(EntryChecker.check(documents, new CheckContext(today, known)));
      Set<String> flawed =
          flaws.stream()
              .filter(EntryStrictness::forbidsUse)
              .map(Diagnostic::file)
              .collect(Collectors.toSet());
      List<SourceDocument> usable =
          documents.stream().filter(document -> !flawed.contains(document.name())).toList();
      try {
        AllProcessors.map(usable, Reading::readable).forEach(flaws::addAll);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    /** The last word has the vocabulary itself, which refuses what it could not sign with. */
    private static List<Diagnostic> readable(SourceDocument document) {
      List<Diagnostic> flaws = new ArrayList<>();
      try {
        Entry entry = EntryReader.read(document);
        flaws.addAll(ClashCheck.check(document, entry));
        flaws.addAll(DryRun.check(document, entry));
        flaws.addAll(DigestFile.check(document, entry));
      } catch (IllegalArgumentException e) {
        flaws.add(document.error(SCHEMES, message(e), "readable"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return flaws;
    }

    private static String message(IllegalArgumentException e) {
      String text = String.valueOf(e.getMessage());
      return "the entry cannot be used: "
          + text.substring(0, 1).toLowerCase(Locale.ROOT)
          + text.substring(1);
    }

    /** Returns the documents without a flaw that {@code kept} takes, in the order of their ids. */
    List<SourceDocument> sound(Predicate<Diagnostic> kept) {
      Set<String> flawed =
          flaws.stream().filter(kept).map(Diagnostic::file).collect(Collectors.toSet());
      return documents.stream()
          .filter(document -> !flawed.contains(document.name()))
          .sorted(Comparator.comparing(document -> document.root().path("id").asText()))
          .toList();
    }
  }
}
