package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceChecksumsTest {
  private static final Path ENTRIES = Path.of("entries");

  private final SourceChecksums built = SourceChecksums.bundled();

  /** IBM has both: an entry for what its documents say, and services of its SDKs. */
  @Test
  void familyAndEntryMayShareAName() throws Exception {
    SourceChecksums.Built entry = built.unchanged(ENTRIES.resolve("i/ibm.yaml")).orElseThrow();
    SourceChecksums.Built family =
        built.unchanged(ENTRIES.resolve("families/ibm.yaml")).orElseThrow();

    assertThat(entry.source()).isNotEqualTo(family.source());
  }

  @Test
  void fileOfEqualLengthIsNotTakenForAnother() throws Exception {
    Path file = ENTRIES.resolve("g/github.yaml");
    String text = Files.readString(file);
    String edited = text.replaceFirst("title: GitHub", "title: Github");

    assertThat(edited).isNotEqualTo(text).hasSameSizeAs(text);
    assertThat(built.unchanged(file, text.getBytes(StandardCharsets.UTF_8))).isPresent();
    assertThat(built.unchanged(file, edited.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
