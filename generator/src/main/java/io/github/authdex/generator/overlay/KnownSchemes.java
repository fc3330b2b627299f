package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schemes that the corrected API needs, as the document will define them: under the names that
 * it has for them, and left alone where they are right.
 */
final class KnownSchemes {
  private final SpecDialect dialect;
  private final String id;
  private final KnownUrls urls;
  private final Map<String, String> names;
  private final ApiModel document;
  private final ApiModel known;
  private final JsonNode defined;
  private final Map<String, SchemeDefinition> definitions = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> documentNames = new LinkedHashMap<>();
  private final Map<String, ObjectNode> added = new LinkedHashMap<>();
  private final Set<String> replaced = new LinkedHashSet<>();
  private final Set<String> losses = new LinkedHashSet<>();

  /**
   * @param root the document's tree
   * @param names name of a scheme in the document to its name in {@code known}
   * @param document what the document says
   * @param known what the catalog makes of it
   * @param urls what is known of URLs
   */
  KnownSchemes(
      JsonNode root, Map<String, String> names, ApiModel document, ApiModel known, KnownUrls urls) {
    this.dialect = SpecDialect.of(root);
    this.id = known.auth().id();
    this.urls = urls;
    this.names = names;
    this.document = document;
    this.known = known;
    this.defined = root.at(dialect.schemes());
    needed().forEach(this::define);
    names.forEach(this::correct);
  }

  private Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>();
    List<AuthRequirement> requirements = new ArrayList<>(List.of(known.auth().requirement()));
    known.operations().forEach(operation -> requirements.add(operation.requirement()));
    requirements.stream()
        .flatMap(requirement -> requirement.alternatives().stream())
        .forEach(alternative -> needed.addAll(alternative.names()));
    needed.retainAll(known.auth().schemes().keySet());
    return needed;
  }

  private void define(String name) {
    BoundScheme scheme = known.auth().schemes().get(name);
    List<String> same = names.keySet().stream().filter(own -> names.get(own).equals(name)).toList();
    SchemeDefinition definition = SchemeDefiner.define(scheme, dialect, id, urls);
    if (!definition.loss().isEmpty()) {
      losses.add("\"" + name + "\": " + definition.loss());
    }
    definitions.put(name, definition);
    Map<String, String> called = new LinkedHashMap<>();
    definition.objects().forEach((end, object) -> called.put(end, called(name, end, object, same)));
    documentNames.put(name, called);
  }

  /** Returns what the document calls a part of a scheme, which is added if it has none. */
  private String called(String name, String end, ObjectNode object, List<String> same) {
    Optional<String> own =
        same.stream()
            .filter(
                one ->
                    !object.has("flow")
                        || defined.path(one).path("flow").equals(object.get("flow")))
            .findFirst();
    return own.orElseGet(
        () -> {
          String free = free(same.isEmpty() ? name + end : same.get(0) + end);
          added.put(free, object);
          return free;
        });
  }

  private String free(String name) {
    return defined.has(name) ? name + "-" + id : name;
  }

  /** What the document calls {@code own} is the known scheme {@code name}; it may be said wrong. */
  private void correct(String own, String name) {
    SchemeDefinition definition = definitions.get(name);
    BoundScheme said = document.auth().schemes().get(own);
    if (definition == null || !definition.isSaid() || said == null || !defined.has(own)) {
      return;
    }
    if (known.auth().schemes().get(name).scheme().equals(said.scheme()) && isStraight(own)) {
      return;
    }
    SchemeComparison comparison =
        new SchemeComparison(
            defined.get(own), SchemeDefiner.define(said, dialect, id, urls), definition);
    comparison.change().ifPresent(change -> added.put(own, change));
    if (comparison.isOther()) {
      replaced.add(own);
    }
  }

  /** Returns whether the document says the scheme in OpenAPI's words and not in a description. */
  private boolean isStraight(String own) {
    JsonNode definition = defined.get(own);
    return !definition.path("type").asText().equals("apiKey")
        || !definition.path("name").asText().equalsIgnoreCase("Authorization");
  }

  /** Returns Security Scheme Objects to add or merge, by name. */
  Map<String, ObjectNode> added() {
    return added;
  }

  /** Returns the schemes that say something else and must go first. */
  Set<String> replaced() {
    return replaced;
  }

  /** Returns what cannot be said, each a sentence. */
  Set<String> losses() {
    return losses;
  }

  /** Returns the known scheme that the document calls, or will call, {@code own}. */
  BoundScheme known(String own) {
    String name =
        documentNames.entrySet().stream()
            .filter(called -> called.getValue().containsValue(own))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> names.get(own));
    return scheme(name);
  }

  /** Returns the scheme called {@code name} in the corrected API. */
  BoundScheme scheme(String name) {
    return known.auth().schemes().get(name);
  }

  /**
   * Returns the alternatives in the document's names; without those that cannot be said.
   *
   * @return scheme to scopes, for each alternative
   */
  List<Map<String, List<String>>> sayable(AuthRequirement requirement) {
    List<Map<String, List<String>>> sayable = new ArrayList<>();
    for (Alternative alternative : requirement.alternatives()) {
      if (!isSayable(alternative)) {
        continue;
      }
      List<Map<String, List<String>>> said = new ArrayList<>(List.of(new LinkedHashMap<>()));
      alternative.schemes().forEach((name, scopes) -> extend(said, name, scopes));
      sayable.addAll(said);
    }
    return sayable;
  }

  /** Returns whether OpenAPI has words for all schemes of {@code alternative}. */
  boolean isSayable(Alternative alternative) {
    return alternative.names().stream()
        .allMatch(name -> definitions.containsKey(name) && definitions.get(name).isSaid());
  }

  /**
   * Returns what {@code requirement} means, apart from names and order, as far as it can be said.
   */
  Set<Map<String, Set<String>>> meaning(AuthRequirement requirement) {
    Set<Map<String, Set<String>>> meaning = new HashSet<>();
    requirement.alternatives().stream()
        .filter(this::isSayable)
        .forEach(alternative -> meaning.add(meaning(said(alternative.schemes()))));
    return meaning;
  }

  /** What is said in part, without its flows, has no scopes in a document. */
  private Map<String, List<String>> said(Map<String, List<String>> schemes) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    schemes.forEach(
        (name, scopes) ->
            said.put(
                name,
                definitions.get(name).objects().values().stream()
                        .anyMatch(object -> !scoped(object, scopes).isEmpty())
                    ? scopes
                    : List.of()));
    return said;
  }

  /** Returns what a {@code security} of the document means. */
  Set<Map<String, Set<String>>> meaning(JsonNode security) {
    Set<Map<String, Set<String>>> meaning = new HashSet<>();
    for (JsonNode alternative : security) {
      Map<String, List<String>> schemes = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        List<String> scopes = new ArrayList<>(schemes.getOrDefault(scheme.getKey(), List.of()));
        scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
        schemes.put(names.getOrDefault(scheme.getKey(), scheme.getKey()), scopes);
      }
      meaning.add(meaning(schemes));
    }
    return meaning;
  }

  private Map<String, Set<String>> meaning(Map<String, List<String>> schemes) {
    Map<String, Set<String>> meaning = new HashMap<>();
    schemes.forEach(
        (name, scopes) -> meaning.put(name, takesScopes(name) ? Set.copyOf(scopes) : Set.of()));
    return meaning;
  }

  private boolean takesScopes(String name) {
    BoundScheme scheme = known.auth().schemes().get(name);
    return scheme != null && Set.of("oauth2", "oidc").contains(scheme.scheme().kind());
  }

  /** A scheme that is said in several ways makes as many alternatives of one. */
  private void extend(
      List<Map<String, List<String>>> alternatives, String name, List<String> scopes) {
    SchemeDefinition definition = definitions.get(name);
    List<Map<String, List<String>>> extended = new ArrayList<>();
    for (Map<String, List<String>> alternative : alternatives) {
      for (String end : definition.objects().keySet()) {
        Map<String, List<String>> longer = new LinkedHashMap<>(alternative);
        longer.put(documentNames.get(name).get(end), scoped(definition.objects().get(end), scopes));
        extended.add(longer);
      }
    }
    alternatives.clear();
    alternatives.addAll(extended);
  }

  private static List<String> scoped(ObjectNode object, List<String> scopes) {
    String type = object.path("type").asText();
    return type.equals("oauth2") || type.equals("openIdConnect") ? scopes : List.of();
  }

  /** Sees to it that scopes which are asked for are declared where a scheme is added whole. */
  void declare(List<Map<String, List<String>>> alternatives) {
    for (Map<String, List<String>> alternative : alternatives) {
      alternative.forEach(
          (name, scopes) -> {
            ObjectNode object = added.get(name);
            if (object != null) {
              scopes.forEach(scope -> declare(object, scope));
            }
          });
    }
  }

  private static void declare(ObjectNode object, String scope) {
    for (JsonNode flow : object.has("flows") ? object.get("flows") : List.<JsonNode>of(object)) {
      if (flow.get("scopes") instanceof ObjectNode scopes && !scopes.has(scope)) {
        scopes.put(scope, "");
      }
    }
  }
}
