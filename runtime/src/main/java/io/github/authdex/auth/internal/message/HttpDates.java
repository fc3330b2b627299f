package io.github.authdex.auth.internal.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in fields of HTTP (RFC 9110 §5.6.7). */
public final class HttpDates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
              .withZone(ZoneOffset.UTC));

  private HttpDates() {}

  /** Returns the instant that {@code text} is in any of the three forms, empty if it is none. */
  public static Optional<Instant> read(String text) {
    for (DateTimeFormatter format : FORMS) {
      try {
        return Optional.of(
            (Instant)
                format.parseBest(
                    text.strip(),
                    parsed -> ZonedDateTime.from(parsed).toInstant(),
                    parsed -> LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC)));
      } catch (DateTimeException e) {
        // Another form may read it.
      }
    }
    return Optional.empty();
  }
}
