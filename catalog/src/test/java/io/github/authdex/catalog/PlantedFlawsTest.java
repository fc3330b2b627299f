package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What services share is looked at for all of them, and each finding still stands where the mistake
 * is: in what is shared, in a row, or in an entry with a file of its own.
 */
class PlantedFlawsTest {
  private static final Path FOLDER = Path.of("src/test/resources/planted");

  private static String shown(Diagnostic flaw) {
    String file = FOLDER.relativize(Path.of(flaw.file())).toString().replace('\\', '/');
    return file + flaw.toString().substring(flaw.file().length());
  }

  @Test
  void eachMistakeIsToldWhereItStands() throws IOException {
    Path entries = FOLDER.resolve("entries");
    String found =
        EntryFolder.check(List.of(entries), Optional.of(entries)).stream()
            .map(flaw -> shown(flaw) + "\n")
            .collect(Collectors.joining());
    Path expected = FOLDER.resolve("planted.diagnostics");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected, UTF_8));
  }
}
