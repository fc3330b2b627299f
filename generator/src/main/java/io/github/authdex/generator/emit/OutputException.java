package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.file.Path;

/** Output could not be written; the folder is as it was before. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Makes an exception that says what is in the way.
   *
   * @param folder the output folder, as the user named it
   * @param obstacle lower case first, no full stop
   * @param wayOut what the user can do, lower case first, no full stop; empty for the usual
   */
  OutputException(Path folder, String obstacle, String wayOut) {
    super(message(folder, obstacle, wayOut));
  }

  OutputException(Path folder, String obstacle, String wayOut, IOException cause) {
    super(message(folder, obstacle, wayOut), cause);
  }

  private static String message(Path folder, String obstacle, String wayOut) {
    return "Nothing was written to "
        + folder
        + ": "
        + obstacle
        + "; "
        + (wayOut.isEmpty() ? "choose another output folder" : wayOut);
  }
}
