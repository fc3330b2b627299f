package io.github.authdex.tokenstore.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file of tokens cannot be used as it is; it is left alone. */
public final class TokenFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  TokenFileException(Path file, String message) {
    super(file + ": " + message);
    this.file = file;
  }

  /** Returns the file; null after this was written and read again. */
  public Path file() {
    return file;
  }
}
