package io.github.authdex.auth.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedDayTest {
  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59Z, -1,    1969-12-31, 19691231",
    "1970-01-01T00:00:00Z, 0,     1970-01-01, 19700101",
    "2026-11-29T23:59:59Z, 20786, 2026-11-29, 20261129",
    "2026-11-30T00:00:00Z, 20787, 2026-11-30, 20261130",
  })
  void dayEndsAtMidnightInUtc(Instant time, long number, String date, String day) {
    assertThat(SignedDay.of(SignedDay.number(time))).isEqualTo(new SignedDay(number, date, day));
  }
}
