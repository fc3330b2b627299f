package io.github.authdex.catalog;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Printable;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the entries into what the library reads at run time: the index, whose each variable and
 * prefix is, what a check has to know of all entries, and each entry as JSON. The build runs it,
 * and an entry that is not as it should be fails the build.
 */
public final class IndexCompiler {
  private IndexCompiler() {}

  /**
   * Compiles a folder of entries.
   *
   * @param args the folder of entries, the folder of the library's resources, and perhaps {@code
   *     skip}, for a build that shall not fail because somebody is at work on an entry: one that is
   *     not as it should be is told and left out
   * @throws IllegalStateException if an entry is not as it should be, saying why
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path entries = Path.of(args[0]);
    try {
      write(
          args.length > 2 && args[2].equals("skip") ? compileSound(entries) : compile(entries),
          Path.of(args[1]));
    } catch (SourceException e) {
      String all = e.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
      throw new IllegalStateException("The entries have flaws:\n" + all, e);
    }
  }

  /** Returns the texts that the library reads, by path. Equal entries give equal texts. */
  static Map<String, String> compile(Path entries) throws IOException, SourceException {
    EntryReading reading = EntryFolder.checked(entries);
    List<Diagnostic> flaws = flaws(reading);
    if (!flaws.isEmpty()) {
      throw new SourceException(flaws);
    }
    return compile(reading);
  }

  private static Map<String, String> compileSound(Path entries) throws IOException {
    EntryReading reading = EntryFolder.checked(entries);
    flaws(reading).forEach(IndexCompiler::tell);
    return compile(reading);
  }

  private static List<Diagnostic> flaws(EntryReading reading) {
    return reading.flaws().stream().filter(EntryStrictness::forbidsBuild).toList();
  }

  /** The build has no gate of the command line before it. */
  private static void tell(Diagnostic flaw) {
    System.err.println("authdex: entry left out: " + Printable.line(flaw.toString()));
  }

  private static Map<String, String> compile(EntryReading reading) throws IOException {
    List<SourceDocument> documents = reading.sound(EntryStrictness::forbidsBuild);
    Map<String, String> files = new LinkedHashMap<>();
    List<IndexedApi> apis = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (SourceDocument document : documents) {
      Entry entry = EntryReader.read(document);
      entries.add(entry);
      apis.add(IndexedApi.of(entry, EntryFolder.family(document)));
      String id = document.root().path("id").asText();
      files.put(BundledEntries.FOLDER + id + ".json", document.root().toString());
    }
    files.put(Catalog.INDEX, IndexWriter.write(apis) + SourceChecksums.write(documents));
    files.put(VariableOwner.FILE, VariableOwner.write(entries));
    files.put(PrefixOwner.FILE, PrefixOwner.write(entries));
    files.put(Neighbours.FILE, Neighbours.write(documents));
    files.put(BuildFindings.FILE, BuildFindings.write(documents, reading.flaws()));
    return files;
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    clear(folder.resolve(BundledEntries.FOLDER));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** An entry that was taken out or renamed leaves nothing behind. */
  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
