package io.github.authdex.auth.internal.token;

import static io.github.authdex.auth.Environments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.internal.json.ServerJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAnswerTest {
  /** Ten years are enough; a negative life has ended; zero says nothing. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3600,                        2026-11-24T13:00:00Z",
    "'\"3600\"',                  2026-11-24T13:00:00Z",
    "'\" 60.9 \"',                2026-11-24T12:01:00Z",
    "1e3,                         2026-11-24T12:16:40Z",
    "1e999999999,                 2036-11-21T12:00:00Z",
    "1e-999999999,                2026-11-24T12:00:00Z",
    "-5,                          2026-11-24T12:00:00Z",
    "'\"2026-11-24T12:00:10Z\"',  2026-11-24T12:00:10Z",
    "0,                           ",
    "null,                        ",
    "true,                        ",
    "'\"soon\"',                  ",
    "[],                          ",
  })
  void lifeIsReadInEveryForm(String written, Instant end) {
    assertThat(end(written)).isEqualTo(Optional.ofNullable(end));
  }

  @Test
  void lifeOfAMillionDigitsSaysNothingAndCostsNothing() {
    Instant before = Instant.now();
    assertThat(end("\"" + "7".repeat(1_000_000) + "\"")).isEmpty();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void tokenThatIsEmptyOrNoTextIsNone() {
    assertThat(answer("{\"t\":\"\"}").token(NOW)).isEmpty();
    assertThat(answer("{\"t\":{}}").token(NOW)).isEmpty();
    assertThat(answer("[]").token(NOW)).isEmpty();
  }

  private static Optional<Instant> end(String written) {
    return answer("{\"t\":\"x\",\"e\":" + written + "}").token(NOW).orElseThrow().expires();
  }

  private static TokenAnswer answer(String json) {
    return new TokenAnswer(
        ServerJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow(), "/t", "/r", "/e");
  }
}
