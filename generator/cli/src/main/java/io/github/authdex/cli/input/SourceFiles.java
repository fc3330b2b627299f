package io.github.authdex.cli.input;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the files that the person names. */
public final class SourceFiles {
  private SourceFiles() {}

  public static SourceDocument read(Path file) throws IOException, SourceException, InputException {
    if (!Files.exists(file)) {
      throw InputException.notFound(
          "Expected a file but there is no \""
              + file
              + "\"; \"authdex list\" prints the APIs that need none",
          List.of());
    }
    if (Files.isDirectory(file)) {
      throw new InputException("Expected a file but \"" + file + "\" is a folder");
    }
    try {
      return DocumentReader.read(file);
    } catch (AccessDeniedException e) {
      throw new InputException(
          "Expected a file that can be read but may not open \"" + file + "\"");
    }
  }
}
