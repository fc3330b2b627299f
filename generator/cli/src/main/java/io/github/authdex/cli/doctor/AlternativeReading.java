package io.github.authdex.cli.doctor;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.cli.doctor.SchemeReading.Nearness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a request was read by one alternative.
 *
 * @param alternative which
 * @param readings by the name of the scheme
 */
record AlternativeReading(Alternative alternative, Map<String, SchemeReading> readings) {
  /** Returns the reading that came nearest; empty if nothing but anonymity is offered. */
  static Optional<AlternativeReading> best(Examination examination, AuthRequirement requirement) {
    KnownApi api = examination.api().orElseThrow();
    return requirement.alternatives().stream()
        .filter(
            one -> !one.isAnonymous() && api.entry().schemes().keySet().containsAll(one.names()))
        .map(one -> of(examination, api, one))
        .reduce((one, two) -> two.isNearer(one) ? two : one);
  }

  private static AlternativeReading of(Examination examination, KnownApi api, Alternative one) {
    Map<String, SchemeReading> readings = new LinkedHashMap<>();
    for (String name : one.names()) {
      List<WirePlace> claimed =
          one.names().stream()
              .filter(other -> !other.equals(name))
              .flatMap(other -> api.scheme(other).scheme().places().stream())
              .toList();
      BoundScheme bound = api.scheme(name);
      readings.put(name, ReadingByScheme.read(examination, bound, claimed));
    }
    return new AlternativeReading(one, readings);
  }

  boolean isPassed() {
    return readings.values().stream().allMatch(SchemeReading::isPassed);
  }

  /** Returns whether nothing was sent that could be meant for it. */
  boolean isUntouched() {
    return readings.values().stream().allMatch(one -> one.nearness() == Nearness.ABSENT);
  }

  /** Returns whether all stands where it belongs, and a value is in doubt. */
  boolean isOfValue() {
    return readings.values().stream()
        .allMatch(one -> one.isPassed() || one.nearness() == Nearness.WRONG_VALUE);
  }

  /** Returns whether something stands elsewhere, which nobody can call wrong. */
  boolean isOfUnknownWay() {
    return !isPassed() && findings().isEmpty();
  }

  /** Of two that came as near, that with less to mend. */
  private boolean isNearer(AlternativeReading other) {
    if (isPassed() != other.isPassed()) {
      return isPassed();
    }
    return nearness() == other.nearness()
        ? findings().size() < other.findings().size()
        : nearness() > other.nearness();
  }

  private int nearness() {
    return readings.values().stream().mapToInt(one -> one.nearness().steps()).sum();
  }

  List<Finding> findings() {
    return readings.values().stream().flatMap(one -> one.findings().stream()).toList();
  }
}
