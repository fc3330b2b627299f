package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks several values that one scheme sends together.
 *
 * @param parts each checks one
 */
public record JointCheck(List<Check> parts) implements Check {
  public JointCheck {
    parts = List.copyOf(parts);
  }

  /** Returns the first finding that did not pass. */
  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    return parts.stream()
        .map(part -> part.check(request, ask))
        .filter(finding -> !finding.passed())
        .findFirst()
        .orElse(CheckFinding.PASSED);
  }

  @Override
  public JointCheck behind(String prefix) {
    return new JointCheck(parts.stream().map(part -> part.behind(prefix)).toList());
  }

  @Override
  public List<WirePlace> places() {
    return parts.stream().flatMap(part -> part.places().stream()).toList();
  }

  @Override
  public String expects() {
    return parts.stream().map(Check::expects).collect(Collectors.joining(" and "));
  }

  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return parts.get(0).challenges(finding, ask);
  }
}
