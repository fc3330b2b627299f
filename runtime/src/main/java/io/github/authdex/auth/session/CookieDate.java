package io.github.authdex.auth.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of cookies, in whatever order and form servers write them (RFC 6265 §5.1.1). */
final class CookieDate {
  private static final Pattern TOKENS =
      Pattern.compile("[^\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Matcher time;
  private int day;
  private int month;
  private int year = -1;

  private CookieDate() {}

  /** Returns the instant of {@code text}, or empty if it is not a date. */
  static Optional<Instant> read(String text) {
    CookieDate date = new CookieDate();
    Matcher tokens = TOKENS.matcher(text);
    while (tokens.find()) {
      date.take(tokens.group());
    }
    return date.instant();
  }

  /** Takes {@code token} for the first of time, day, month and year that it can be. */
  private void take(String token) {
    Matcher matcher = TIME.matcher(token);
    if (time == null && matcher.matches()) {
      time = matcher;
      return;
    }
    matcher = DAY.matcher(token);
    if (day == 0 && matcher.matches()) {
      day = Integer.parseInt(matcher.group(1));
      return;
    }
    int named = token.length() < 3 ? -1 : MONTHS.indexOf(start(token));
    if (month == 0 && named >= 0) {
      month = named + 1;
      return;
    }
    matcher = YEAR.matcher(token);
    if (year < 0 && matcher.matches()) {
      year = fullYear(Integer.parseInt(matcher.group(1)));
    }
  }

  private Optional<Instant> instant() {
    if (time == null || day == 0 || month == 0 || year < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.of(
                  year, month, day, timePart(1), timePart(2), timePart(3), 0, ZoneOffset.UTC)
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int timePart(int group) {
    return Integer.parseInt(time.group(group));
  }

  private static int fullYear(int year) {
    if (year >= 70 && year <= 99) {
      return year + 1900;
    }
    return year <= 69 ? year + 2000 : year;
  }

  private static String start(String token) {
    return token.substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
