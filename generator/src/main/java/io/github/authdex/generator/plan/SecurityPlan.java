package io.github.authdex.generator.plan;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which alternative of an API a format uses, on the whole and for each operation.
 *
 * @param common what goes on every request that says nothing else; empty for none
 * @param choices by operation id
 */
public record SecurityPlan(Optional<Alternative> common, Map<String, Choice> choices) {

  /** What an operation's requests carry. */
  public sealed interface Choice {
    /** The same as the whole API. */
    record Common() implements Choice {}

    /** Nothing: the operation asks for no credential. */
    record None() implements Choice {}

    /** Something else than the whole API. */
    record Own(Alternative alternative) implements Choice {}

    /** Nothing, since no alternative can be expressed: the request will be refused. */
    record Impossible(AuthRequirement requirement) implements Choice {}
  }

  /**
   * Returns the plan for {@code model}.
   *
   * @param expressible whether the format can express an alternative
   */
  public static SecurityPlan of(ApiModel model, Predicate<Alternative> expressible) {
    Optional<Alternative> common =
        firstOf(model, model.usualRequirement(), expressible)
            .or(() -> mostUsed(model, expressible));
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Operation operation : model.operations()) {
      choices.put(operation.id(), choose(model, model.requirement(operation), common, expressible));
    }
    return new SecurityPlan(common, choices);
  }

  private static Choice choose(
      ApiModel model,
      AuthRequirement requirement,
      Optional<Alternative> common,
      Predicate<Alternative> expressible) {
    if (requirement.isNone()) {
      return common.isEmpty() ? new Choice.Common() : new Choice.None();
    }
    boolean commonWillDo =
        common.isPresent()
            && requirement.alternatives().stream()
                .anyMatch(alternative -> alternative.names().equals(common.get().names()));
    if (commonWillDo) {
      return new Choice.Common();
    }
    return firstOf(model, requirement, expressible)
        .<Choice>map(Choice.Own::new)
        .orElseGet(
            () ->
                requirement.isOptional() ? new Choice.None() : new Choice.Impossible(requirement));
  }

  /** What the provider gives up comes after what it stands by. */
  private static Optional<Alternative> firstOf(
      ApiModel model, AuthRequirement requirement, Predicate<Alternative> expressible) {
    return requirement.alternatives().stream()
        .filter(alternative -> !alternative.isAnonymous())
        .filter(expressible)
        .min(Comparator.comparing(alternative -> isDeprecated(model, alternative)));
  }

  private static boolean isDeprecated(ApiModel model, Alternative alternative) {
    return alternative.names().stream()
        .map(model.auth().schemes()::get)
        .anyMatch(scheme -> scheme != null && scheme.isDeprecated());
  }

  private static Optional<Alternative> mostUsed(
      ApiModel model, Predicate<Alternative> expressible) {
    Map<Set<String>, Integer> uses = new LinkedHashMap<>();
    Map<Set<String>, Alternative> firsts = new LinkedHashMap<>();
    for (Operation operation : model.operations()) {
      firstOf(model, model.requirement(operation), expressible)
          .ifPresent(
              alternative -> {
                uses.merge(alternative.names(), 1, Integer::sum);
                firsts.putIfAbsent(alternative.names(), alternative);
              });
    }
    return uses.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
        .map(most -> firsts.get(most.getKey()));
  }
}
