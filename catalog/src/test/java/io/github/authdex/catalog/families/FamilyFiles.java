package io.github.authdex.catalog.families;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of a family and the report beside it. */
final class FamilyFiles {
  private FamilyFiles() {}

  /**
   * Writes both.
   *
   * @param entries the folder of all entries
   */
  static void write(Path entries, String family, FamilyText table, ImportReport report)
      throws IOException {
    Path folder = Files.createDirectories(entries.resolve("families"));
    Files.writeString(folder.resolve(family + ".yaml"), table.toString());
    Files.writeString(folder.resolve(family + ".txt"), report.toString());
  }
}
