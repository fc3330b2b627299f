package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation where it lies on the stub server.
 *
 * @param operation what is called
 * @param path its path there
 * @param requirement what it needs
 */
record StubRoute(Operation operation, StubPath path, AuthRequirement requirement) {
  /**
   * Returns the operations of {@code model}, those first whose path says most. Of several with one
   * method and path there is one route, which takes what any of them takes.
   */
  static List<StubRoute> of(ApiModel model, StubSite site) {
    Map<List<Object>, StubRoute> routes = new LinkedHashMap<>();
    for (Operation operation : model.operations()) {
      Server server =
          operation.servers().isEmpty() ? model.servers().get(0) : operation.servers().get(0);
      String base = site.move().apply(server.resolve(site.variables())).getRawPath();
      StubRoute route =
          new StubRoute(operation, StubPath.of(base, operation), model.requirement(operation));
      routes.merge(List.of(operation.method(), route.path), route, StubRoute::or);
    }
    return routes.values().stream()
        .sorted(Comparator.comparing((StubRoute route) -> -route.path.literals()))
        .toList();
  }

  private StubRoute or(StubRoute other) {
    if (requirement.alternatives().isEmpty() || other.requirement.alternatives().isEmpty()) {
      return new StubRoute(operation, path, AuthRequirement.NONE);
    }
    Set<Alternative> all = new LinkedHashSet<>(requirement.alternatives());
    all.addAll(other.requirement.alternatives());
    return new StubRoute(operation, path, new AuthRequirement(new ArrayList<>(all)));
  }

  String method() {
    return operation.method();
  }

  /** Returns the names of all schemes that would do. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    requirement.alternatives().forEach(alternative -> names.addAll(alternative.names()));
    return names;
  }

  /** Returns the alternatives that stubs check, and the one without a credential if it is taken. */
  List<StubWay> ways(Map<String, StubProof> proofs) {
    List<Alternative> alternatives = requirement.alternatives();
    return (alternatives.isEmpty() ? List.of(Alternative.of()) : alternatives)
        .stream()
            .flatMap(alternative -> StubWay.of(alternative.names(), proofs).stream())
            .distinct()
            .toList();
  }

  /** Returns all places where a credential may stand: who sends one there is not anonymous. */
  List<WirePlace> places(Map<String, BoundScheme> schemes, Map<String, StubProof> proofs) {
    List<WirePlace> places = new ArrayList<>();
    for (String name : names()) {
      if (schemes.containsKey(name)) {
        places.addAll(schemes.get(name).scheme().places());
        proofs.get(name).conditions().forEach(condition -> places.add(condition.place()));
      }
    }
    return places;
  }

  /** Returns the challenges of those that stubs check. */
  List<String> challenges(Map<String, StubProof> proofs) {
    return names().stream()
        .map(proofs::get)
        .filter(proof -> proof != null && proof.leftOut().isEmpty())
        .map(StubProof::challenge)
        .distinct()
        .toList();
  }
}
