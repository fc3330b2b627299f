package io.github.authdex.catalog.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A page was read before today, and not before there were such pages. */
final class SeenInTime implements Rule {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Override
  public String id() {
    return "seen-in-time";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace page : entry.root().child("evidence").children()) {
      check(page.child("seen"), entry, report);
    }
    if (entry.root().has("openapiChecked")) {
      check(entry.root().child("openapiChecked").child("seen"), entry, report);
    }
  }

  private static void check(EntryPlace seen, EntryTree entry, Report report) {
    try {
      check(seen, LocalDate.parse(seen.node().asText()), entry.today(), report);
    } catch (DateTimeParseException e) {
      report.error(seen, "\"" + seen.node().asText() + "\" is no day of the calendar; mend it");
    }
  }

  private static void check(EntryPlace seen, LocalDate day, LocalDate today, Report report) {
    if (day.isAfter(today)) {
      report.error(
          seen, "the page cannot have been seen on " + day + ", which is to come; write the day");
    } else if (day.isBefore(FIRST)) {
      report.error(
          seen,
          "the page was seen on "
              + day
              + ", too long ago to say how the API is today; read it again");
    }
  }
}
