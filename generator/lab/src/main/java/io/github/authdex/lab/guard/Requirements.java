package io.github.authdex.lab.guard;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides whether a request meets a requirement. */
public final class Requirements {
  private final Map<String, Check> checks;

  /** Takes the checks by name of scheme; a scheme without one cannot be met. */
  public Requirements(Map<String, Check> checks) {
    this.checks = Map.copyOf(checks);
  }

  /** Returns whether some request of {@code model} can pass. */
  public boolean canMeet(ApiModel model) {
    List<Alternative> alternatives =
        all(model).filter(alternative -> !alternative.isAnonymous()).toList();
    return alternatives.isEmpty() || alternatives.stream().anyMatch(this::isCheckable);
  }

  /** Returns the names of the schemes that {@code model} asks for anywhere. */
  public static Set<String> names(ApiModel model) {
    Set<String> names = new LinkedHashSet<>();
    all(model).forEach(alternative -> names.addAll(alternative.names()));
    return names;
  }

  /** Returns every alternative of the API, its operations, its paths and its servers. */
  public static Stream<Alternative> all(ApiModel model) {
    return Stream.of(
            Stream.of(model.auth().requirement()),
            model.operations().stream().map(Operation::requirement),
            model.auth().paths().all().stream(),
            model.servers().stream().flatMap(server -> server.security().stream()))
        .flatMap(Function.identity())
        .flatMap(requirement -> requirement.alternatives().stream());
  }

  /**
   * Returns the trial that decides: one that passed, or else the one that came nearest; empty if
   * the request may go without a credential and carries none.
   */
  Optional<AlternativeOutcome> decide(AuthRequirement requirement, ReceivedRequest request) {
    List<AlternativeOutcome> trials = new ArrayList<>();
    for (Alternative alternative : requirement.alternatives()) {
      if (isCheckable(alternative) && !alternative.isAnonymous()) {
        trials.add(AlternativeOutcome.of(alternative, checks, request));
      }
    }
    Optional<AlternativeOutcome> best =
        trials.stream().reduce((one, two) -> two.isNearer(one) ? two : one);
    boolean untouched = best.isEmpty() || !best.get().isTouched();
    return requirement.isOptional() && untouched ? Optional.empty() : best;
  }

  /** Returns whether no alternative of {@code requirement} can be checked. */
  boolean isBeyond(AuthRequirement requirement) {
    return !requirement.isOptional()
        && requirement.alternatives().stream().noneMatch(this::isCheckable);
  }

  /**
   * Returns the challenges of all alternatives, for a request that came nearest to {@code best}.
   */
  List<String> challenges(AuthRequirement requirement, AlternativeOutcome best) {
    Stream<String> own = best.challenges(checks).stream();
    Stream<String> others =
        requirement.alternatives().stream()
            .filter(this::isCheckable)
            .flatMap(alternative -> alternative.names().stream())
            .filter(name -> !best.alternative().names().contains(name))
            .map(checks::get)
            .flatMap(
                check ->
                    check
                        .challenges(CheckFinding.absent(""), new SchemeDemand(List.of(), List.of()))
                        .stream());
    return Stream.concat(own, others).distinct().toList();
  }

  /** Returns what would do, in words. */
  String expectation(AuthRequirement requirement) {
    List<String> words =
        requirement.alternatives().stream()
            .filter(this::isCheckable)
            .filter(alternative -> !alternative.isAnonymous())
            .map(
                alternative ->
                    String.join(
                        " and ",
                        alternative.names().stream()
                            .map(name -> checks.get(name).expects())
                            .toList()))
            .toList();
    return String.join(", or ", words);
  }

  private boolean isCheckable(Alternative alternative) {
    return checks.keySet().containsAll(alternative.names());
  }
}
