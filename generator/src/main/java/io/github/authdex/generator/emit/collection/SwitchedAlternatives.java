package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.plan.SecurityPlan;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The alternatives among which a variable of a collection can choose, and the requests for which it
 * does. A request that would not be answered by each of them keeps the common one.
 *
 * @param alternatives none if there is nothing to choose
 * @param fixed the ids of operations that carry the common alternative, whatever is chosen
 */
record SwitchedAlternatives(List<Alternative> alternatives, Set<String> fixed) {
  static final SwitchedAlternatives NONE = new SwitchedAlternatives(List.of(), Set.of());

  static SwitchedAlternatives of(
      CollectionTool tool, ApiModel model, SetRenderer sets, SecurityPlan plan) {
    Optional<Alternative> common = plan.common();
    if (!tool.switchesAuth()
        || common.isEmpty()
        || !standsInHead(sets, common.get())
        || leavesSession(sets, common.get())) {
      return NONE;
    }
    Map<Set<String>, Alternative> all = new LinkedHashMap<>();
    all.put(common.get().names(), common.get());
    for (Alternative other : model.usualRequirement().alternatives()) {
      if (!other.isAnonymous() && standsInHead(sets, other) && needsNoScript(sets, other)) {
        all.putIfAbsent(other.names(), other);
      }
    }
    return all.size() < 2
        ? NONE
        : new SwitchedAlternatives(new ArrayList<>(all.values()), fixed(model, all.keySet()));
  }

  private static Set<String> fixed(ApiModel model, Set<Set<String>> chosen) {
    Set<String> fixed = new HashSet<>();
    for (Operation operation : model.operations()) {
      AuthRequirement requirement = model.requirement(operation);
      Set<Set<String>> taken =
          requirement.alternatives().stream().map(Alternative::names).collect(Collectors.toSet());
      if (!taken.containsAll(chosen)) {
        fixed.add(operation.id());
      }
    }
    return fixed;
  }

  /** A script can take fields out of head and query, and not out of body and path. */
  private static boolean standsInHead(SetRenderer sets, Alternative alternative) {
    Set<Placement> head = Set.of(Placement.HEADER, Placement.QUERY);
    return sets.render(alternative)
        .filter(rendering -> rendering.certificate().isEmpty())
        .filter(rendering -> rendering.fields().stream().allMatch(f -> head.contains(f.in())))
        .isPresent();
  }

  /** Scripts of alternatives that are not in use would ask for their credentials all the same. */
  private static boolean needsNoScript(SetRenderer sets, Alternative alternative) {
    return sets.render(alternative).filter(each -> each.scripts().isEmpty()).isPresent();
  }

  /** The cookies of a session would go out beside another credential. */
  private static boolean leavesSession(SetRenderer sets, Alternative alternative) {
    return sets.render(alternative)
        .filter(each -> each.scripts().containsKey(Script.LOG_IN))
        .isPresent();
  }

  boolean isFixed(String operationId) {
    return fixed.contains(operationId);
  }
}
