package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.apply.Recognition.Known;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests of a collection that are of one API, and how they authenticate. */
final class ApiGroup {
  private final Entry entry;
  private final List<RequestState> requests;
  private final ApiRenderings renderings;
  private final Map<Set<String>, Integer> wanted = new HashMap<>();

  ApiGroup(Entry entry, List<RequestState> requests, ApiRenderings renderings) {
    this.entry = entry;
    this.requests = List.copyOf(requests);
    this.renderings = renderings;
  }

  Entry entry() {
    return entry;
  }

  List<RequestState> requests() {
    return requests;
  }

  /** Returns the names of the variables that its ways to authenticate refer to. */
  Set<String> names() {
    return renderings.names();
  }

  /** Returns how {@code alternative} stands in a request, if it can. */
  Optional<SchemeRendering> rendering(Alternative alternative) {
    return renderings.of(alternative);
  }

  /** Decides by which alternative each request goes. */
  void choose() {
    separate();
    count();
    requests.stream().filter(RequestState::isOpen).forEach(this::choose);
  }

  /** Whoever pasted two credentials means two callers, for one of whom auth is set. */
  private void separate() {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (FoundCredential found : pasted()) {
      for (String scheme : found.schemes()) {
        counts
            .computeIfAbsent(scheme, name -> new LinkedHashMap<>())
            .merge(found.credential(), 1, Integer::sum);
      }
    }
    for (RequestState request : requests) {
      boolean another =
          request.found.stream()
              .filter(found -> !found.saved())
              .anyMatch(
                  found -> found.schemes().stream().anyMatch(s -> !isMost(counts.get(s), found)));
      if (another && request.isOpen()) {
        request.left = Optional.of("another credential is pasted in it than in others");
      }
    }
  }

  private List<FoundCredential> pasted() {
    return requests.stream()
        .flatMap(request -> request.found.stream())
        .filter(found -> !found.saved())
        .toList();
  }

  private static boolean isMost(Map<String, Integer> counts, FoundCredential found) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .findFirst()
        .filter(each -> each.getKey().equals(found.credential()))
        .isPresent();
  }

  /** What is pasted, or begun, says which way somebody means to go. */
  private void count() {
    for (RequestState request : requests) {
      for (Alternative alternative : required(request).alternatives()) {
        int pasted = isPasted(request, alternative) ? 100 : 0;
        int begun = isBegun(request, alternative) ? 1 : 0;
        wanted.merge(alternative.names(), pasted + begun, Integer::sum);
      }
    }
  }

  private static boolean isPasted(RequestState request, Alternative alternative) {
    return request.found.stream()
        .anyMatch(
            found ->
                !found.saved() && found.schemes().stream().anyMatch(alternative.names()::contains));
  }

  private boolean isBegun(RequestState request, Alternative alternative) {
    return request.part.slot().isPresent()
        && !request.part.slot().get().stated().type().isEmpty()
        && rendering(alternative)
            .map(request.part.slot().get()::type)
            .filter(request.part.slot().get().stated().type()::equals)
            .isPresent();
  }

  private void choose(RequestState request) {
    AuthRequirement required = required(request);
    request.bare = required.isNone();
    request.choice =
        required.alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .filter(alternative -> fits(request, alternative))
            .min(
                Comparator.comparing(this::isDeprecated)
                    .thenComparing(alternative -> -wanted.getOrDefault(alternative.names(), 0)));
    if (request.choice.isEmpty() && !request.bare) {
      request.left = Optional.of("");
    } else {
      request.left = request.choice.flatMap(way -> objection(request, way));
    }
  }

  /** Returns what stands in the request that does not go with {@code way}. */
  private Optional<String> objection(RequestState request, Alternative way) {
    Optional<String> other =
        request.found.stream()
            .filter(found -> !found.saved() && !found.schemes().isEmpty())
            .filter(found -> found.schemes().stream().noneMatch(way.names()::contains))
            .findFirst()
            .map(found -> "its " + found.text().place() + " was set by hand");
    if (other.isPresent() || request.part.slot().isEmpty()) {
      return other;
    }
    StatedAuth stated = request.part.slot().get().stated();
    boolean differs =
        stated.manner() == StatedAuth.Manner.EMPTY
            && !request.part.slot().get().type(rendering(way).orElseThrow()).equals(stated.type());
    return differs
        ? Optional.of("its " + stated.type() + " was set by hand, and is not filled in")
        : Optional.empty();
  }

  private AuthRequirement required(RequestState request) {
    ApiMatch match = ((Known) request.recognition).match();
    return entry.requirement(match.server(), request.part.method(), match.path());
  }

  private boolean fits(RequestState request, Alternative alternative) {
    Optional<SchemeRendering> rendering = rendering(alternative);
    return rendering.isPresent()
        && (rendering.get().auth().isEmpty()
            || request.part.slot().filter(slot -> slot.takes(rendering.get())).isPresent())
        && rendering.get().fields().stream().allMatch(field -> hasPlace(request, field));
  }

  private static boolean hasPlace(RequestState request, PlacedValue field) {
    return FieldPlaces.held(request, field).isPresent() || request.part.fields().takes(field);
  }

  private boolean isDeprecated(Alternative alternative) {
    return alternative.names().stream().anyMatch(name -> entry.schemes().get(name).isDeprecated());
  }

  /** Returns the values of the variables of servers on which all requests agree. */
  static Map<String, String> agreed(List<RequestState> requests) {
    Map<String, String> agreed = new HashMap<>();
    List<String> differing = new ArrayList<>();
    for (RequestState request : requests) {
      ((Known) request.recognition)
          .match()
          .variables()
          .forEach(
              (name, value) -> {
                String before = agreed.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                  differing.add(name);
                }
              });
    }
    agreed.keySet().removeAll(differing);
    return agreed;
  }
}
