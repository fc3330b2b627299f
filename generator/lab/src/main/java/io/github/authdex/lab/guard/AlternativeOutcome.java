package io.github.authdex.lab.guard;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One alternative, tried on a request.
 *
 * @param alternative what was tried
 * @param findings by name of scheme, in order
 */
record AlternativeOutcome(Alternative alternative, Map<String, CheckFinding> findings) {
  /** Returns what {@code checks} find in {@code request}. */
  static AlternativeOutcome of(
      Alternative alternative, Map<String, Check> checks, ReceivedRequest request) {
    Map<String, CheckFinding> findings = new LinkedHashMap<>();
    alternative
        .schemes()
        .forEach(
            (name, scopes) -> {
              List<WirePlace> claimed =
                  alternative.names().stream()
                      .filter(other -> !other.equals(name))
                      .flatMap(other -> checks.get(other).places().stream())
                      .toList();
              findings.put(
                  name, checks.get(name).check(request, new SchemeDemand(scopes, claimed)));
            });
    return new AlternativeOutcome(alternative, findings);
  }

  /** Returns whether every scheme passed. */
  boolean passed() {
    return findings.values().stream().allMatch(CheckFinding::passed);
  }

  /** Returns whether the request carries anything that could be meant for this alternative. */
  boolean isTouched() {
    return findings.values().stream()
        .anyMatch(finding -> finding.rank() != CheckFinding.Rank.ABSENT);
  }

  /** Returns whether what is right in all but the scopes. */
  boolean isForbidden() {
    return findings.values().stream()
        .allMatch(finding -> finding.passed() || finding.rank() == CheckFinding.Rank.FORBIDDEN);
  }

  /**
   * Returns whether the request came nearer to this alternative than to {@code other}: by what came
   * nearest in each, and then by all of it. Two values in wrong places are no nearer than one that
   * stands in its own.
   */
  boolean isNearer(AlternativeOutcome other) {
    if (passed() != other.passed()) {
      return passed();
    }
    return nearest() != other.nearest() ? nearest() > other.nearest() : sum() > other.sum();
  }

  private int nearest() {
    return nearness().max().orElse(0);
  }

  private int sum() {
    return nearness().sum();
  }

  private IntStream nearness() {
    return findings.values().stream().mapToInt(finding -> finding.rank().nearness());
  }

  /** Returns what is wrong, scheme by scheme. */
  String problem() {
    return findings.entrySet().stream()
        .filter(entry -> !entry.getValue().passed())
        .map(entry -> "scheme \"" + entry.getKey() + "\": " + entry.getValue().problem())
        .collect(Collectors.joining("; "));
  }

  /** Returns the challenges of the schemes that did not pass. */
  List<String> challenges(Map<String, Check> checks) {
    return findings.entrySet().stream()
        .filter(entry -> !entry.getValue().passed())
        .flatMap(entry -> challenges(checks.get(entry.getKey()), entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<String> challenges(Check check, String scheme, CheckFinding finding) {
    List<String> own = finding.challenges();
    return own.isEmpty()
        ? check
            .challenges(finding, new SchemeDemand(alternative.schemes().get(scheme), List.of()))
            .stream()
        : own.stream();
  }

  /** Returns what the lab computed for the schemes that did not pass. */
  Map<String, String> computed() {
    Map<String, String> computed = new LinkedHashMap<>();
    findings.values().stream()
        .filter(finding -> !finding.passed())
        .forEach(finding -> finding.computed().forEach(computed::putIfAbsent));
    return computed;
  }
}
