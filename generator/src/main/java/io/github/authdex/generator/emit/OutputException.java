package io.github.authdex.generator.emit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Output could not be written; the folder is as it was before. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean overwritable;

  /**
   * Makes an exception that says what is in the way.
   *
   * @param folder the output folder, as the user named it
   * @param obstacle lower case first, no full stop
   * @param wayOut what the user can do, lower case first, no full stop; empty for the usual
   */
  OutputException(Path folder, String obstacle, String wayOut) {
    this(false, message(folder, obstacle, wayOut));
  }

  OutputException(Path folder, String obstacle, String wayOut, IOException cause) {
    super(message(folder, obstacle, wayOut), cause);
    this.overwritable = false;
  }

  /**
   * Returns an exception for files that may not be overwritten.
   *
   * @param files each with the reason
   */
  static OutputException wouldOverwrite(Path folder, List<String> files) {
    String few =
        files.size() == 1
            ? "a file there is not as a run left it"
            : files.size() + " files there are not as a run left them";
    return new OutputException(
        true,
        message(
            folder,
            few + ": " + String.join(", ", files),
            "move what you want to keep, or have all overwritten"));
  }

  private OutputException(boolean overwritable, String message) {
    super(message);
    this.overwritable = overwritable;
  }

  /** Returns whether {@link OutputFolder.Overwriting#ALL} would write. */
  public boolean isOverwritable() {
    return overwritable;
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
