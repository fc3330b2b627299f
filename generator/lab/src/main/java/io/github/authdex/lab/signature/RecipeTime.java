package io.github.authdex.lab.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the times that recipes send. */
final class RecipeTime {
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
            case "rfc1123" -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            default -> Instant.parse(text);
          });
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
