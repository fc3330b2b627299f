package io.github.authdex.generator.emit;

import java.util.Objects;

/**
 * A file to be written.
 *
 * @param path relative to the output folder, with {@code /} between names
 * @param content text with {@code \n} line ends, written as UTF-8
 */
public record OutputFile(String path, String content) {
  public OutputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }

  /** Returns whether it says of itself what runs it, and so must be marked as a program. */
  boolean isProgram() {
    return content.startsWith("#!");
  }
}
