package io.github.authdex.catalog;

import io.github.authdex.catalog.Entry.Evidence;
import io.github.authdex.catalog.evidence.Claim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well an entry's evidence supports it, and for how long.
 *
 * @param grade what it is until a page has to be read again
 * @param until the last day of {@link Grade#VERIFIED}, empty with other grades
 */
public record Support(Grade grade, Optional<LocalDate> until) {
  /** A page that was read longer ago says how an API was. */
  private static final int MONTHS = 12;

  public Support {
    Objects.requireNonNull(grade, "grade");
    if (until.isPresent() != (grade == Grade.VERIFIED)) {
      throw new IllegalArgumentException(
          "Expected a last day for verified alone but was " + grade + " until " + until);
    }
  }

  /** Returns the grade on {@code day}. */
  public Grade on(LocalDate day) {
    return until.filter(day::isAfter).isPresent() ? Grade.CORROBORATED : grade;
  }

  static Support of(Entry entry) {
    Optional<LocalDate> until = shownUntil(entry);
    Grade agreed = Grade.agreed(entry);
    return agreed == Grade.CORROBORATED && until.isPresent()
        ? new Support(Grade.VERIFIED, until)
        : new Support(agreed, Optional.empty());
  }

  /** Returns the claims that no pinned page of the provider's shows on {@code day}. */
  static List<String> unshown(Entry entry, LocalDate day) {
    Set<String> shown = shown(entry, page -> !lastDay(page).isBefore(day));
    return entry.claims().stream().filter(claim -> !claim.isShown(shown)).map(Claim::name).toList();
  }

  /** Returns the last day on which all claims are shown: the latest one that still leaves none. */
  private static Optional<LocalDate> shownUntil(Entry entry) {
    return entry.evidence().stream()
        .map(Support::lastDay)
        .filter(day -> unshown(entry, day).isEmpty())
        .max(Comparator.naturalOrder());
  }

  private static Set<String> shown(Entry entry, Predicate<Evidence> read) {
    return entry.evidence().stream()
        .filter(page -> page.isPinned() && Grade.isOwn(page.source(), entry.provider()))
        .filter(read)
        .map(Evidence::of)
        .collect(Collectors.toSet());
  }

  private static LocalDate lastDay(Evidence page) {
    return page.seen().plusMonths(MONTHS);
  }
}
