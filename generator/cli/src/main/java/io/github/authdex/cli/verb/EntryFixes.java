package io.github.authdex.cli.verb;

import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.edit.EntryFixer;
import io.github.authdex.catalog.edit.EntryFixer.Change;
import io.github.authdex.catalog.edit.EntryFixer.Fixed;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mends files of entries where they stand. */
final class EntryFixes {
  private EntryFixes() {}

  /** Mends the entries in {@code paths}, and says on standard error what was done. */
  static void apply(List<Path> paths, Terminal terminal) throws IOException {
    for (Path path : paths) {
      for (Path file : EntryFolder.files(path)) {
        apply(file, terminal);
      }
    }
  }

  private static void apply(Path file, Terminal terminal) throws IOException {
    try {
      Fixed fixed = EntryFixer.fix(file.toString(), Files.readString(file));
      if (fixed.changes().isEmpty()) {
        return;
      }
      byte[] text = fixed.text().getBytes(StandardCharsets.UTF_8);
      ContentFile.write(file, new ByteArrayInputStream(text));
      for (Change change : fixed.changes()) {
        terminal
            .err()
            .println(
                file
                    + ":"
                    + change.line()
                    + ": fixed: "
                    + change.words()
                    + " ["
                    + change.rule()
                    + "]");
      }
    } catch (SourceException | CharacterCodingException e) {
      // What cannot be read is not mended; the check says why.
    }
  }
}
