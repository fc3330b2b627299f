package io.github.authdex.catalog;

import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What each file of entries was when the library was built: tells which have changed since. */
final class SourceChecksums {
  static final String LINE = "built";

  private static final String FAMILY = "family";

  private final Set<Built> files;

  private SourceChecksums(Set<Built> files) {
    this.files = files;
  }

  /**
   * A file as it was.
   *
   * @param name without its ending; a family and an entry may share it
   * @param family whether it holds services of a family, and not one entry
   */
  record Built(String name, String sum, boolean family) {
    private static Built of(List<String> columns) {
      return new Built(columns.get(1), columns.get(2), columns.contains(FAMILY));
    }

    private String line() {
      return family ? IndexText.line(LINE, name, sum, FAMILY) : IndexText.line(LINE, name, sum);
    }

    /** Returns what tells this file from all others of the library. */
    String source() {
      return SourceChecksums.source(name, family);
    }
  }

  /** Returns those of the entries in this library. */
  static SourceChecksums bundled() {
    try (InputStream in = SourceChecksums.class.getResourceAsStream(Catalog.INDEX)) {
      if (in == null) {
        return new SourceChecksums(Set.of()); // The library is being built.
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SourceChecksums(
          text.lines()
              .filter(line -> line.startsWith(LINE + "\t"))
              .map(IndexText::columns)
              .map(Built::of)
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what {@code file} was when the library was built, if it has not changed since. */
  Optional<Built> unchanged(Path file) throws IOException {
    return unchanged(file, Files.readAllBytes(file));
  }

  /** Returns what {@code file}, in which {@code bytes} stand, was, if it has not changed since. */
  Optional<Built> unchanged(Path file, byte[] bytes) {
    String sum = sum(bytes);
    return Stream.of(false, true)
        .map(family -> new Built(name(file), sum, family))
        .filter(files::contains)
        .findFirst();
  }

  /** Returns the lines at the end of the index that {@link #bundled} reads. */
  static String write(List<SourceDocument> documents) throws IOException {
    Map<String, Built> files = new LinkedHashMap<>();
    for (SourceDocument document : documents) {
      if (!files.containsKey(document.name())) {
        Path file = Path.of(document.name());
        String sum = sum(Files.readAllBytes(file));
        files.put(document.name(), new Built(name(file), sum, document.isPart()));
      }
    }
    return files.values().stream().map(Built::line).collect(Collectors.joining());
  }

  /** Returns the {@link Built#source} of a family's file, or an entry's. */
  static String source(String name, boolean family) {
    return family ? FAMILY + " " + name : name;
  }

  /** Returns the name of {@code file} without its ending, which is the id in a sound catalog. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** Enough to see an edit; nobody has to be kept from forging it in their own clone. */
  private static String sum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue()) + "-" + bytes.length;
  }
}
