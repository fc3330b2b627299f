package io.github.authdex.cli.verb;

import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.draft.DraftText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where a draft is written.
 *
 * @param output a file, or a folder of entries
 * @param force whether a file that is there may go
 */
record EntryFile(Path output, boolean force) {
  /** Writes {@code draft} whole, and returns the file. */
  Path write(DraftText draft) throws IOException, InputException {
    Path file =
        Files.isDirectory(output)
            ? output.resolve(draft.id().substring(0, 1)).resolve(draft.id() + ".yaml")
            : output;
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !force) {
      throw new InputException(
          "Expected a new file but there is \"" + file + "\"; add --force to write over it");
    }
    if (Files.isDirectory(output)) {
      Files.createDirectories(file.getParent());
    }
    ContentFile.check(file);
    ContentFile.write(
        file, new ByteArrayInputStream(draft.yaml().getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
