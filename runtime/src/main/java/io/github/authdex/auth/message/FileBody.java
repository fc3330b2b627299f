package io.github.authdex.auth.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The content of a file.
 *
 * @param length in bytes, when the body was made
 */
record FileBody(Path path, long length) implements Body {
  static FileBody of(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString(), null, "Expected a file to send");
    }
    return new FileBody(path, Files.size(path));
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public String toString() {
    return length + " bytes";
  }
}
