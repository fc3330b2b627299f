package io.github.authdex.auth.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A day in UTC as it is signed.
 *
 * @param number of days since 1970
 * @param date such as {@code 2026-11-29}
 * @param day such as {@code 20261129}
 */
record SignedDay(long number, String date, String day) {
  static SignedDay of(long number) {
    LocalDate day = LocalDate.ofEpochDay(number);
    return new SignedDay(number, day.toString(), day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** Returns the number of the day of {@code time}. */
  static long number(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), 86_400);
  }
}
