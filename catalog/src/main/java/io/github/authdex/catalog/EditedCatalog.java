package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The bundled catalog with what was edited since the library was built: new files and changed ones
 * are read and checked, those taken away are forgotten. Only they cost time.
 */
final class EditedCatalog {
  private final Map<String, IndexedApi> apis = new TreeMap<>();
  private final Map<String, JsonNode> trees = new HashMap<>();
  private final Consumer<Diagnostic> told;

  private EditedCatalog(Consumer<Diagnostic> told) {
    this.told = told;
  }

  static Catalog of(Path folder, Consumer<Diagnostic> told) throws IOException {
    SourceChecksums built = SourceChecksums.bundled();
    Set<String> there = new HashSet<>();
    List<Path> changed = new ArrayList<>();
    for (Path file : EntryFolder.files(folder)) {
      Optional<SourceChecksums.Built> unchanged = built.unchanged(file);
      unchanged.ifPresentOrElse(
          known -> there.add(known.source()),
          () -> {
            there.add(SourceChecksums.source(SourceChecksums.name(file), false));
            there.add(SourceChecksums.source(SourceChecksums.name(file), true));
            changed.add(file);
          });
    }
    EditedCatalog catalog = new EditedCatalog(told);
    for (IndexedApi api : Catalog.bundled().list()) {
      if (there.contains(source(api))) {
        catalog.apis.put(api.id(), api);
      }
    }
    if (!changed.isEmpty()) {
      catalog.read(changed, folder);
    }
    return catalog.finished();
  }

  private static String source(IndexedApi api) {
    return SourceChecksums.source(api.family().orElse(api.id()), api.family().isPresent());
  }

  private void read(List<Path> files, Path folder) throws IOException {
    EntryReading reading = EntryReading.of(files);
    reading.check(SurroundingEntries.of(files, Optional.of(folder)));
    List<Diagnostic> flaws =
        reading.flaws().stream().filter(EntryStrictness::forbidsBuild).toList();
    flaws.stream().map(flaw -> flaw.as(Severity.WARNING)).forEach(told);
    Set<String> used = new HashSet<>();
    for (SourceDocument document : reading.sound(EntryStrictness::forbidsUse)) {
      Optional<String> family = EntryFolder.family(document);
      if (used.add(document.name()) && family.isPresent()) {
        apis.values().removeIf(api -> api.family().equals(family)); // Some may be gone.
      }
      Entry entry = EntryReader.read(document);
      apis.put(entry.id(), IndexedApi.of(entry, family));
      trees.put(entry.id(), document.root());
    }
    flaws.stream()
        .map(Diagnostic::file)
        .distinct()
        .forEach(file -> tellWhatIsUsed(file, used.contains(file)));
  }

  /** What is a warning here, since the entry can be used, is none for the catalog. */
  private void tellWhatIsUsed(String file, boolean asItIs) {
    boolean known = apis.containsKey(SourceChecksums.name(Path.of(file)));
    String words =
        asItIs
            ? "the entry is used as it is; \"authdex check\" and the build call its flaws errors"
            : known
                ? "the entry as it was before the edit is used until the flaws are mended"
                : "the entry is left out until the flaws are mended";
    told.accept(new Diagnostic(Severity.NOTE, file, 1, words, "flawed-entry"));
  }

  private Catalog finished() {
    return new Catalog(
        List.copyOf(apis.values()), new Mixed(Map.copyOf(trees), new BundledEntries()));
  }

  private record Mixed(Map<String, JsonNode> edited, BundledEntries bundled)
      implements EntrySource {
    @Override
    public JsonNode tree(String id) {
      return edited.containsKey(id) ? edited.get(id) : bundled.tree(id);
    }

    @Override
    public boolean isBundled(String id) {
      return !edited.containsKey(id);
    }
  }
}
