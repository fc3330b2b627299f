package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.generator.plan.SecurityPlan;
import io.github.authdex.generator.plan.SecurityPlan.Choice;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What authenticates each request of a collection, and what the collection holds in common. */
final class CollectionAuth {
  private final SetRenderer sets;
  private final SecurityPlan plan;
  private final Map<String, String> reasons;
  private final SwitchedAlternatives switched;

  private CollectionAuth(
      SetRenderer sets,
      SecurityPlan plan,
      Map<String, String> reasons,
      SwitchedAlternatives switched) {
    this.sets = sets;
    this.plan = plan;
    this.reasons = reasons;
    this.switched = switched;
  }

  private static SchemeRendering told(SchemeRendering rendering, BoundScheme bound) {
    return bound.isDeprecated()
        ? rendering.withNote("the scheme " + bound.name() + " is deprecated: " + bound.deprecated())
        : rendering;
  }

  static CollectionAuth of(
      CollectionTool tool, ApiModel model, BaseUrls baseUrls, VariableNames names) {
    Map<String, SchemeRendering> schemes = new LinkedHashMap<>();
    Map<String, String> reasons = new HashMap<>();
    for (BoundScheme bound : model.auth().schemes().values()) {
      RoleVariables roles = new RoleVariables(tool, model.auth(), baseUrls, names, bound);
      bound
          .scheme()
          .accept(
              new SchemeRenderer(
                  roles,
                  CollectionScopes.of(model, bound.name()),
                  reason -> reasons.put(bound.name(), reason)))
          .map(rendering -> roles.asking(roles.composing(rendering)))
          .map(rendering -> told(rendering, bound))
          .ifPresent(rendering -> schemes.put(bound.name(), rendering));
    }
    SetRenderer sets = new SetRenderer(schemes);
    SecurityPlan plan = SecurityPlan.of(model, set -> sets.render(set).isPresent());
    SwitchedAlternatives switched = SwitchedAlternatives.of(tool, model, sets, plan);
    return new CollectionAuth(sets, plan, reasons, switched);
  }

  /** Returns what is common to all requests that say nothing else. */
  SchemeRendering common() {
    return plan.common().map(this::render).orElse(SchemeRendering.NOTHING);
  }

  /** Returns what the requests of {@code operationId} carry. */
  SchemeRendering of(String operationId) {
    Choice choice = choice(operationId);
    if (choice instanceof Choice.Own own) {
      return render(own.alternative());
    }
    return choice instanceof Choice.Common ? common() : SchemeRendering.NOTHING;
  }

  /** Returns the names of the schemes by which the requests of {@code operationId} go. */
  Set<String> schemes(String operationId) {
    Choice choice = choice(operationId);
    if (choice instanceof Choice.Own own) {
      return own.alternative().names();
    }
    return choice instanceof Choice.Common
        ? plan.common().map(Alternative::names).orElse(Set.of())
        : Set.of();
  }

  /** Returns what {@code operationId} carries, nothing if it inherits the collection's. */
  Optional<SchemeRendering> own(String operationId) {
    boolean inherits =
        choice(operationId) instanceof Choice.Common && !switched.isFixed(operationId);
    return inherits ? Optional.empty() : Optional.of(of(operationId));
  }

  /** Returns the alternatives among which a variable chooses, the common one first, if any. */
  List<Alternative> switched() {
    return switched.alternatives();
  }

  /** Returns whether no alternative of {@code operationId} can be expressed. */
  boolean isImpossible(String operationId) {
    return choice(operationId) instanceof Choice.Impossible;
  }

  /** Returns why {@code scheme} cannot be expressed, as words behind its kind, if that is known. */
  Optional<String> reason(String scheme) {
    return Optional.ofNullable(reasons.get(scheme));
  }

  /** Returns the alternatives that are in use, each once, the common one first. */
  List<Alternative> used() {
    Map<List<String>, Alternative> used = new LinkedHashMap<>();
    plan.common().ifPresent(common -> used.put(List.copyOf(common.names()), common));
    for (Choice choice : plan.choices().values()) {
      if (choice instanceof Choice.Own own) {
        used.putIfAbsent(List.copyOf(own.alternative().names()), own.alternative());
      }
    }
    return new ArrayList<>(used.values());
  }

  /** Returns all that requests may carry: its variables, scripts and notes. */
  List<SchemeRendering> renderings() {
    Map<List<String>, Alternative> all = new LinkedHashMap<>();
    for (List<Alternative> some : List.of(used(), switched())) {
      some.forEach(each -> all.putIfAbsent(List.copyOf(each.names()), each));
    }
    return all.values().stream().map(this::render).toList();
  }

  SchemeRendering render(Alternative alternative) {
    return sets.render(alternative).orElseThrow();
  }

  private Choice choice(String operationId) {
    return plan.choices().get(operationId);
  }
}
