package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceChecksumsTest {
  private static final Path ENTRIES = Path.of("entries");

  private final SourceChecksums built = SourceChecksums.bundled();

  /** A check takes them for the files, which are read here as if nobody had before. */
  @Test
  void treesInTheLibraryAreWhatTheFilesSay() throws Exception {
    int compared = 0;
    for (Path file : EntryFolder.files(ENTRIES)) {
      Optional<JsonNode> tree = built.unchanged(file).flatMap(SourceChecksums.Built::tree);
      if (tree.isPresent()) {
        compared++;
        assertThat(tree).as(file.toString()).hasValue(DocumentReader.read(file).root());
      }
    }
    assertThat(compared).isGreaterThan(600);
  }

  /** IBM has both: an entry for what its documents say, and services of its SDKs. */
  @Test
  void familyAndEntryMayShareAName() throws Exception {
    SourceChecksums.Built entry = built.unchanged(ENTRIES.resolve("i/ibm.yaml")).orElseThrow();
    SourceChecksums.Built family =
        built.unchanged(ENTRIES.resolve("families/ibm.yaml")).orElseThrow();

    assertThat(entry.tree()).isPresent();
    assertThat(family.tree()).as("read anew").isEmpty();
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

  @Test
  void checkFindsTheSameByWhatIsKnown() throws Exception {
    List<Path> files = EntryFolder.files(ENTRIES.resolve("s"));
    EntryReading anew = EntryReading.of(files);
    EntryReading known = EntryReading.known(files);
    anew.check(List.of());
    known.check(List.of());

    assertThat(known.flaws()).isNotEmpty().hasToString(anew.flaws().toString());
  }
}
