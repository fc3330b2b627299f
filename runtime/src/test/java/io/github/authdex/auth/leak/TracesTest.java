package io.github.authdex.auth.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
  private static final Traces TRACES =
      new Traces()
          .of("s3cret/+text")
          .ofKey("a key of twenty-four or more octets".getBytes(StandardCharsets.US_ASCII));

  /** The text as it is and in each encoding, with other text around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password s3cret/+text.",
        "?key=s3cret%2F%2Btext&a=b",
        "?key=s3cret%2f%2btext",
        "bWU6czNjcmV0Lyt0ZXh0",
        "czNjcmV0Lyt0ZXh0IQ==",
        "bTpzM2NyZXQvK3RleHQh",
        "7333637265742f2b74657874",
        "7333637265742F2B74657874",
        "YSBrZXkgb2YgdHdlbnR5LWZvdXIgb3IgbW9yZSBvY3RldHM=",
      })
  void traceIsFound(String text) {
    assertThat(TRACES.foundIn(text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cre", "", "czNj", "key"})
  void otherTextIsNoTrace(String text) {
    assertThat(TRACES.foundIn(text)).isEqualTo(Optional.empty());
  }
}
