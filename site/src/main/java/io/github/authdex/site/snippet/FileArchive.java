package io.github.authdex.site.snippet;

import io.github.authdex.generator.emit.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts files into an archive, of which equal files make equal octets. */
final class FileArchive {
  /** The first moment that an archive knows. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FileArchive() {}

  static byte[] of(List<OutputFile> files) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(octets, StandardCharsets.UTF_8)) {
      for (OutputFile file : files) {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.content().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not refuse.
    }
    return octets.toByteArray();
  }
}
