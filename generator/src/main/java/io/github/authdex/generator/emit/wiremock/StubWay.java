package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.WirePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An alternative that stubs can check.
 *
 * @param names of the schemes that go together; none for a request without a credential
 * @param conditions of all of them, each for a place of its own
 */
record StubWay(Set<String> names, List<StubCondition> conditions) {
  /** Returns what checks the schemes {@code names} together, if stubs can. */
  static Optional<StubWay> of(Set<String> names, Map<String, StubProof> proofs) {
    List<StubCondition> all = new ArrayList<>();
    for (String name : names) {
      StubProof proof = proofs.get(name);
      if (proof == null || proof.leftOut().isPresent()) {
        return Optional.empty();
      }
      for (StubCondition condition : proof.conditions()) {
        if (all.stream().anyMatch(other -> other.place().isSame(condition.place()))) {
          return Optional.empty();
        }
        all.add(condition);
      }
    }
    return Optional.of(new StubWay(names, List.copyOf(all)));
  }

  String name() {
    return isAnonymous() ? "without a credential" : String.join(" + ", names);
  }

  boolean isAnonymous() {
    return names.isEmpty();
  }

  /** Returns the key that belongs in the path, if there is one. */
  Optional<StubCondition> key() {
    return conditions.stream().filter(StubCondition::isInPath).findFirst();
  }

  /** Returns other places where a scheme of {@code others} would have the same secret again. */
  List<WirePlace> repeated(Map<String, StubProof> proofs, Set<String> others) {
    return others.stream()
        .map(proofs::get)
        .filter(Objects::nonNull)
        .flatMap(proof -> proof.conditions().stream())
        .filter(other -> conditions.stream().anyMatch(own -> own.secret().equals(other.secret())))
        .map(StubCondition::place)
        .filter(place -> conditions.stream().noneMatch(own -> own.place().isSame(place)))
        .toList();
  }
}
