package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTableTest {
  private final PartTable<String> table = new PartTable<>();

  @Test
  void eachPartIsFoundWhereItStands() {
    IntStream.range(0, 1_000).forEach(i -> table.getOrAdd("part" + i, () -> "value" + i));
    for (int i = 0; i < 1_000; i++) {
      String part = "part" + i;
      assertThat(table.get("/a/" + part + "/z", 3, 3 + part.length())).isEqualTo("value" + i);
    }
    assertThat(table.get("part1000", 0, 8)).isNull();
    assertThat(table.get("part1", 0, 4)).isNull();
  }

  /** {@code Aa} and {@code BB} have one hash, as in each Java. */
  @Test
  void partsOfOneHashAreTwo() {
    table.getOrAdd("Aa", () -> "first");
    table.getOrAdd("BB", () -> "second");
    assertThat(table.get("Aa", 0, 2)).isEqualTo("first");
    assertThat(table.get("BB", 0, 2)).isEqualTo("second");
  }

  @Test
  void valueThatIsThereStays() {
    table.getOrAdd("a", () -> "first");
    assertThat(table.getOrAdd("a", () -> "second")).isEqualTo("first");
    assertThat(new PartTable<String>().get("a", 0, 1)).isNull();
  }
}
