package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares {@code digests/<case>/entries/a/acme.yaml} with the digest beside it. Three cases hold
 * the lines of real digests, and entries that are wrong as the catalog's once were.
 */
class DigestCheckTest {
  private static final Path CASES = Path.of("src/test/resources/digests");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void entryIsComparedOperationByOperation(Path folder) throws Exception {
    SourceDocument document = DocumentReader.read(folder.resolve("entries/a/acme.yaml"));
    String found =
        DigestFile.check(document, EntryReader.read(document)).stream()
            .map(finding -> finding.toString().replace('\\', '/').replace(folder + "/", "") + "\n")
            .collect(Collectors.joining());
    Path expected = CASES.resolve(folder.getFileName() + ".diagnostics");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void eachDigestOfTheCatalogBelongsToAnEntry() throws IOException {
    try (Stream<Path> digests = Files.list(Path.of("digests"))) {
      for (Path digest : digests.toList()) {
        String id = SourceChecksums.name(digest);
        assertThat(Path.of("entries", id.substring(0, 1), id + ".yaml")).exists();
      }
    }
  }

  @Test
  void entryOutsideACatalogHasNoDigest() {
    assertThat(DigestFile.of(Path.of("acme.yaml"))).isEmpty();
    assertThat(DigestFile.of(Path.of("/acme.yaml"))).isEmpty();
    assertThat(DigestFile.of(Path.of("catalog/entries/a/acme.yaml")))
        .contains(Path.of("catalog/digests/acme.txt"));
  }
}
