package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogCountsTest {
  private final CatalogCounts bundled =
      CatalogCounts.of(Catalog.bundled().list(), LocalDate.now(ZoneOffset.UTC));

  @Test
  void partsMakeTheWhole() {
    assertThat(bundled.families()).isNotEmpty();
    assertThat(bundled.grades().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(bundled.all());
  }

  @Test
  void aCountIsOneLine() {
    assertThat(CatalogCounts.of(List.of(), LocalDate.EPOCH)).hasToString("0 APIs");
    assertThat(new CatalogCounts(1, Map.of(), Map.of(Grade.VERIFIED, 1)))
        .hasToString("1 API: 1 verified");
    assertThat(
            new CatalogCounts(
                4, Map.of("b", 2, "a", 1), Map.of(Grade.SINGLE_SOURCE, 3, Grade.CORROBORATED, 1)))
        .hasToString("4 APIs (1 of a, 2 of b, 1 other): 1 corroborated, 3 single-source");
  }

  /** An entry more makes no number of the README untrue, and many more make it worth a look. */
  @Test
  void readmeTellsHowManyThereAre() throws Exception {
    Matcher said =
        Pattern.compile(
                "over\\s([0-9,]+) public APIs authenticate \\(over ([0-9,]+) of them others")
            .matcher(Files.readString(Path.of("../README.md")));

    assertThat(said.find()).isTrue();
    assertThat(bundled.all()).isBetween(number(said.group(1)), number(said.group(1)) * 11 / 10);
    assertThat(bundled.others()).isBetween(number(said.group(2)), number(said.group(2)) * 12 / 10);
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
