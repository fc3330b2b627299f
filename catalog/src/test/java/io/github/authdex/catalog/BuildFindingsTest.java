package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFindingsTest {
  private static final Path ENTRIES = Path.of("entries");

  @TempDir Path folder;

  @Test
  void unchangedCatalogIsToldWhatACheckOfAllFinds() throws Exception {
    assertThat(EntryFolder.checkChanged(List.of(ENTRIES), Optional.of(ENTRIES)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            EntryFolder.check(List.of(ENTRIES), Optional.of(ENTRIES)));
  }

  @Test
  void eachFileOfTheCatalogIsKnown() throws Exception {
    BuildFindings built = BuildFindings.bundled();
    for (Path file : EntryFolder.files(ENTRIES)) {
      assertThat(built.of(file)).as(file.toString()).isPresent();
    }
  }

  @Test
  void whatTheBuildFoundIsToldOfTheFileAsTheUserNamesIt() throws Exception {
    Path file = copy("g/github.yaml");
    List<Diagnostic> told = BuildFindings.bundled().of(file).orElseThrow();
    assertThat(told).isNotEmpty().allMatch(one -> one.file().equals(file.toString()));
    assertThat(told).isEqualTo(EntryFolder.check(List.of(file), Optional.of(ENTRIES)));
  }

  @Test
  void editedFileIsCheckedAnew() throws Exception {
    Path file = copy("s/stripe.yaml");
    Files.writeString(
        file, Files.readString(file).replace("provider: stripe.com", "provider: example.com"));
    assertThat(EntryFolder.checkChanged(List.of(file), Optional.of(ENTRIES)))
        .extracting(Diagnostic::rule)
        .contains("placeholder-left");
  }

  @Test
  void fileThatWasMovedIsCheckedAnew() throws Exception {
    Path file = copy("s/stripe.yaml");
    Path moved = Files.createDirectories(folder.resolve("entries/t")).resolve("stripe.yaml");
    Files.move(file, moved);
    assertThat(EntryFolder.checkChanged(List.of(moved), Optional.of(ENTRIES)))
        .extracting(Diagnostic::rule)
        .contains("path-matches-id");
  }

  @Test
  void digestThatChangedIsComparedAnew() throws Exception {
    Path file = copy("b/box.yaml");
    Path digest = Files.createDirectories(folder.resolve("digests")).resolve("box.txt");
    Files.write(digest, Files.readAllBytes(Path.of("digests/box.txt")));
    assertThat(BuildFindings.bundled().of(file)).isPresent();
    Files.write(digest, "nonsense\n".getBytes(StandardCharsets.UTF_8));
    assertThat(BuildFindings.bundled().of(file)).isEmpty();
  }

  @Test
  void newcomerThatClaimsWhatAnUnchangedEntryHasIsTold() throws Exception {
    copy("s/stripe.yaml");
    Path twin = folder.resolve("entries/s/stripe-two.yaml");
    Files.writeString(
        twin,
        Files.readString(folder.resolve("entries/s/stripe.yaml"))
            .replace("id: stripe\n", "id: stripe-two\n"));
    assertThat(EntryFolder.checkChanged(List.of(folder.resolve("entries")), Optional.empty()))
        .filteredOn(one -> one.file().equals(twin.toString()))
        .extracting(Diagnostic::rule)
        .contains("name-of-another", "server-of-another");
  }

  private Path copy(String entry) throws IOException {
    Path file = folder.resolve("entries").resolve(entry);
    Files.createDirectories(file.getParent());
    return Files.copy(ENTRIES.resolve(entry), file);
  }
}
