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
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What each file of entries was when the library was built: tells which have changed since. */
final class SourceChecksums {
  static final String LINE = "built";

  private final Map<String, String> sums;

  private SourceChecksums(Map<String, String> sums) {
    this.sums = sums;
  }

  /** Returns those of the entries in this library. */
  static SourceChecksums bundled() {
    try (InputStream in = SourceChecksums.class.getResourceAsStream(Catalog.INDEX)) {
      if (in == null) {
        return new SourceChecksums(Map.of()); // The library is being built.
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SourceChecksums(
          text.lines()
              .filter(line -> line.startsWith(LINE + "\t"))
              .map(IndexText::columns)
              .collect(Collectors.toMap(columns -> columns.get(1), columns -> columns.get(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether {@code file} is what the entry of its name was made from. */
  boolean unchanged(Path file) throws IOException {
    return sum(file).equals(sums.get(name(file)));
  }

  /** Returns the lines at the end of the index that {@link #bundled} reads. */
  static String write(List<SourceDocument> documents) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String name : documents.stream().map(SourceDocument::name).distinct().toList()) {
      sums.put(name(Path.of(name)), sum(Path.of(name)));
    }
    return sums.entrySet().stream()
        .map(sum -> IndexText.line(LINE, sum.getKey(), sum.getValue()))
        .collect(Collectors.joining());
  }

  /** Returns the name of {@code file} without its ending, which is the id in a sound catalog. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** Enough to see an edit; nobody has to be kept from forging it in their own clone. */
  private static String sum(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue()) + "-" + bytes.length;
  }
}
