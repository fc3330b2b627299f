package io.github.authdex.catalog.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  @ParameterizedTest
  @CsvSource({
    "github, github, 0",
    "gitub, github, 1",
    "gihtub, github, 1",
    "GitHub, github, 0",
    "a, xyz, 3"
  })
  void countsWhatMakesOneTheOther(String one, String other, int distance) {
    assertThat(NearestWord.distance(one, other)).isEqualTo(distance);
  }

  @Test
  void namesTheNearestFirst() {
    assertThat(NearestWord.to("strpes", List.of("stripes", "stripe", "slack")))
        .containsExactly("stripes", "stripe");
  }

  /** Counting ends early above the limit; swaps reach two rows back. */
  @Test
  void limitChangesNoDistance() {
    Random random = new Random(20261201);
    for (int i = 0; i < 5_000; i++) {
      assertLimitChangesNothing(word(random), word(random), random.nextInt(7));
    }
  }

  private static void assertLimitChangesNothing(String one, String other, int limit) {
    int distance = NearestWord.distance(one, other);
    assertThat(NearestWord.within(limit, one, other))
        .as("%s and %s within %d", one, other, limit)
        .isEqualTo(distance > limit ? OptionalInt.empty() : OptionalInt.of(distance));
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(10), 'a', 'e')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
