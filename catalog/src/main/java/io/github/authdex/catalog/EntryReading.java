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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Files of entries that were read, and what is wrong with them. */
record EntryReading(List<SourceDocument> documents, List<Diagnostic> flaws) {
  private static final JsonPointer SCHEMES = JsonPointer.compile("/schemes");

  /**
   * Reads {@code files}. Those that are as this library has them come first: where two entries
   * claim one thing, the newcomer is wrong.
   */
  static EntryReading of(List<Path> files) throws IOException {
    SourceChecksums built = SourceChecksums.bundled();
    EntryReading established = new EntryReading(new ArrayList<>(), new ArrayList<>());
    EntryReading all = new EntryReading(new ArrayList<>(), new ArrayList<>());
    try {
      for (OneFile one : AllProcessors.map(files, file -> OneFile.of(file, built))) {
        (one.established ? established : all).add(one.reading);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    established.add(all);
    established.documents.sort(Comparator.comparing(SourceDocument::isPart)); // A family gives way.
    return established;
  }

  private void add(EntryReading other) {
    documents.addAll(other.documents);
    flaws.addAll(other.flaws);
  }

  /**
   * A file that was read.
   *
   * @param established whether it is as this library has it
   */
  private record OneFile(EntryReading reading, boolean established) {
    static OneFile of(Path file, SourceChecksums built) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(DocumentReader.MOST_OCTETS + 1);
        return new OneFile(of(file, bytes), built.unchanged(file, bytes).isPresent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static EntryReading of(Path file, byte[] bytes) {
      try {
        return new EntryReading(
            FamilyDocument.entries(DocumentReader.read(file.toString(), bytes)), List.of());
      } catch (SourceException e) {
        return new EntryReading(List.of(), e.diagnostics());
      }
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
      AllProcessors.map(usable, EntryReading::readable).forEach(flaws::addAll);
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
