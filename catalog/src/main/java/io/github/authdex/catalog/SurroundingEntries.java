package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of the catalog, or catalogs, that files of entries belong to, as far as they matter.
 */
final class SurroundingEntries {
  private final Map<String, JsonNode> known = new LinkedHashMap<>();

  /** Null until somebody asks: a check of the whole catalog has no entries around it. */
  private Neighbours bundled;

  /** Null until somebody asks, too. */
  private SourceChecksums built;

  private SurroundingEntries() {}

  /**
   * Returns the entries of {@code catalog} (the bundled ones if empty) and of the folders called
   * {@code entries} that {@code files} are in. Those that are being checked are left out by their
   * ids.
   */
  static List<JsonNode> of(List<Path> files, Optional<Path> catalog) throws IOException {
    SurroundingEntries neighbours = new SurroundingEntries();
    if (catalog.isEmpty()) {
      neighbours.bundled().all().forEach(neighbours::add);
    }
    Set<Path> folders = new LinkedHashSet<>();
    catalog.ifPresent(folder -> folders.add(folder.toAbsolutePath().normalize()));
    files.forEach(file -> entries(file).ifPresent(folders::add));
    Set<Path> checked = new HashSet<>();
    files.forEach(file -> checked.add(file.toAbsolutePath().normalize()));
    for (Path folder : folders) {
      for (Path file : EntryFolder.files(folder)) {
        if (!checked.contains(file.toAbsolutePath().normalize())) {
          neighbours.file(file);
        }
      }
    }
    return List.copyOf(neighbours.known.values());
  }

  private static Optional<Path> entries(Path file) {
    for (Path at = file.toAbsolutePath().normalize().getParent();
        at != null && at.getFileName() != null;
        at = at.getParent()) {
      if (at.getFileName().toString().equals("entries")) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Neighbours bundled() {
    if (bundled == null) {
      bundled = Neighbours.bundled();
    }
    return bundled;
  }

  private SourceChecksums built() {
    if (built == null) {
      built = SourceChecksums.bundled();
    }
    return built;
  }

  private void add(JsonNode entry) {
    known.put(entry.path("id").asText(), entry);
  }

  /** YAML is slow to read, and most files are what the library was made from. */
  private void file(Path file) throws IOException {
    Optional<SourceChecksums.Built> unchanged = built().unchanged(file);
    if (unchanged.isPresent()) {
      bundled().in(unchanged.get().source()).forEach(this::add);
      return;
    }
    try {
      for (SourceDocument document : FamilyDocument.entries(DocumentReader.read(file))) {
        add(document.root());
      }
    } catch (SourceException e) {
      // What cannot be read is nobody's neighbour; checking that file says why.
    }
  }
}
