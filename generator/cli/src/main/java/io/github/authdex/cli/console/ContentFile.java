package io.github.authdex.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a file whole or not at all. */
public final class ContentFile {
  private ContentFile() {}

  /**
   * Sees to it that {@code file} has a folder to lie in.
   *
   * @throws InputException if it has none
   */
  public static void check(Path file) throws InputException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new InputException("Expected a file to write to but \"" + file + "\" is a folder");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw InputException.notFound(
          "Expected a folder for \"" + file + "\" but there is no \"" + file.getParent() + "\"",
          List.of());
    }
  }

  /** Writes {@code content}, and says which file could not be written. */
  public static void write(Path file, InputStream content) throws IOException {
    try {
      writeWhole(file, content);
    } catch (ReadFailure | FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("Cannot write \"" + file + "\": " + e.getMessage(), e);
    }
  }

  private static void writeWhole(Path file, InputStream content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) { // Such as /dev/null.
        content.transferTo(out);
      }
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
