package io.github.authdex.lab.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the times that recipes send. */
final class RecipeTime {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private RecipeTime() {}

  /** Returns the time that {@code text} is in {@code form}, if it is one. */
  static Optional<Instant> read(String form, String text) {
    try {
      return Optional.of(
          switch (form) {
            case "seconds" -> Instant.ofEpochSecond(Long.parseLong(text));
            case "milliseconds" -> Instant.ofEpochMilli(Long.parseLong(text));
            case "microseconds" -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
            case "nanoseconds" -> Instant.EPOCH.plusNanos(Long.parseLong(text));
            case "iso8601_basic" -> LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC);
            case "rfc1123" -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            default -> Instant.parse(text);
          });
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns the day of {@code time} in UTC as recipes write it, by the words for it. */
  static Map<String, String> days(Instant time) {
    String date = LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    return Map.of("date", date, "day", date.replace("-", ""));
  }
}
