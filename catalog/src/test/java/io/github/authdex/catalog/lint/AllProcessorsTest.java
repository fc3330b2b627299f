package io.github.authdex.catalog.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllProcessorsTest {
  private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

  @Test
  void resultsStandInTheOrderOfTheItems() {
    assertThat(AllProcessors.map(MANY, i -> 2 * i))
        .isEqualTo(MANY.stream().map(i -> 2 * i).toList());
    assertThat(AllProcessors.map(List.of(), i -> i)).isEmpty();
  }

  @Test
  void eachItemIsTakenOnce() {
    Set<Integer> taken = ConcurrentHashMap.newKeySet();
    assertThat(AllProcessors.map(MANY, taken::add)).containsOnly(true);
    assertThat(taken).hasSameSizeAs(MANY);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                AllProcessors.map(
                    MANY,
                    i -> {
                      throw new UncheckedIOException(new IOException("gone"));
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("gone");
  }
}
