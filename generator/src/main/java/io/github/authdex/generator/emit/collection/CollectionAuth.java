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

  private CollectionAuth(SetRenderer sets, SecurityPlan plan, Map<String, String> reasons) {
    this.sets = sets;
    this.plan = plan;
    this.reasons = reasons;
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
    return new CollectionAuth(sets, plan, reasons);
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
    return choice(operationId) instanceof Choice.Common
        ? Optional.empty()
        : Optional.of(of(operationId));
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

  /** Returns everything in use together: its variables, scripts and notes. */
  List<SchemeRendering> renderings() {
    return used().stream().map(this::render).toList();
  }

  private SchemeRendering render(Alternative alternative) {
    return sets.render(alternative).orElseThrow();
  }

  private Choice choice(String operationId) {
    return plan.choices().get(operationId);
  }
}
