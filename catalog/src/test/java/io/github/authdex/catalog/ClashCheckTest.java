package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks {@code clashes/<case>.yaml} and compares what is found with {@code <case>.diagnostics};
 * {@code -Dgolden.update=true} rewrites it.
 */
class ClashCheckTest {
  private static final Path CASES = Path.of("src/test/resources/clashes");

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"clashing", "fitting"})
  void tellsWhichSchemesOfAnAlternativeDoNotFitOnOneRequest(String name) throws IOException {
    Path expected = CASES.resolve(name + ".diagnostics");
    String found =
        EntryFolder.check(List.of(CASES.resolve(name + ".yaml")), Optional.empty()).stream()
            .filter(EntryStrictness::forbidsUse)
            .map(flaw -> flaw.toString().replace(CASES + "/", "") + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  /** So every verb that takes a folder of entries tells of it, and none signs with it. */
  @Test
  void entryWhoseSchemesClashIsLeftOutOfACatalogAndTold() throws IOException {
    List<String> told = new ArrayList<>();
    Catalog catalog = Catalog.of(CASES, flaw -> told.add(flaw.severity() + " " + flaw.rule()));
    assertThat(catalog.list()).extracting(IndexedApi::id).containsExactly("fitting");
    assertThat(told).hasSize(4).containsOnly("warning places-differ");
  }
}
