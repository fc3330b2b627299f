package io.github.authdex.client;

import io.github.authdex.auth.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The field Retry-After (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * Returns the time to wait, zero if it is over.
   *
   * @param now counts where the answer has no date of its own
   */
  static Optional<Duration> of(Headers headers, Instant now) {
    String said = headers.first("Retry-After").map(String::strip).orElse("");
    if (said.matches("[0-9]{1,15}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
    }
    Instant from = headers.first("Date").flatMap(RetryAfter::date).orElse(now);
    return date(said)
        .map(until -> until.isBefore(from) ? Duration.ZERO : Duration.between(from, until));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
