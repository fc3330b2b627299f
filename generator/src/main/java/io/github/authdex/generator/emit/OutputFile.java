package io.github.authdex.generator.emit;

import java.util.Objects;

/**
 * A file to be written.
 *
 * @param path relative to the output folder, with {@code /} between names
 * @param content text with {@code \n} line ends, written as UTF-8
 * @param filledIn whether a person fills it in, so that a later run leaves what is there
 */
public record OutputFile(String path, String content, boolean filledIn) {
  public OutputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }

  /** Makes a file that each run writes anew. */
  public OutputFile(String path, String content) {
    this(path, content, false);
  }

  /** Returns a file that a person fills in. */
  public static OutputFile toFillIn(String path, String content) {
    return new OutputFile(path, content, true);
  }

  /** Returns whether it says of itself what runs it, and so must be marked as a program. */
  boolean isProgram() {
    return content.startsWith("#!");
  }
}
