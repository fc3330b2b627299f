package io.github.authdex.catalog.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where two sources speak of one host and agree on nothing. */
final class Conflicts {
  private final Map<String, List<Candidate>> byHost = new HashMap<>();

  Conflicts(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      for (String host : candidate.hosts()) {
        byHost.computeIfAbsent(host, key -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** Returns {@code candidate}, for a reader if another source contradicts its own. */
  Candidate marked(Candidate candidate) {
    return candidate.hosts().stream()
        .flatMap(host -> other(candidate, byHost.getOrDefault(host, List.of())).stream())
        .findFirst()
        .map(
            other ->
                candidate.with(
                    new Reason(
                        other.origin().source() + " says another: " + other.scheme(), false)))
        .orElse(candidate);
  }

  /** A host may have several ways: sources contradict each other if they share none. */
  private static Optional<Candidate> other(Candidate candidate, List<Candidate> onHost) {
    boolean oauth = candidate.scheme().isOAuth();
    List<Candidate> own =
        onHost.stream()
            .filter(one -> one.scheme().isOAuth() == oauth && isOf(one, candidate))
            .toList();
    return onHost.stream()
        .filter(one -> one.scheme().isOAuth() == oauth && !isOf(one, candidate))
        .filter(
            one ->
                onHost.stream()
                    .filter(beside -> isOf(beside, one))
                    .noneMatch(
                        beside ->
                            own.stream().anyMatch(mine -> mine.scheme().isSame(beside.scheme()))))
        .findFirst();
  }

  private static boolean isOf(Candidate one, Candidate other) {
    return one.origin().source().equals(other.origin().source());
  }
}
