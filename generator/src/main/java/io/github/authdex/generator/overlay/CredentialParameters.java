package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.generator.openapi.SignedNames;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters that hold what a scheme sends: beside the scheme a caller would give it twice. */
final class CredentialParameters {
  private final JsonNode root;
  private final SpecDialect dialect;
  private final ApiModel known;
  private final KnownSchemes schemes;
  private final Map<String, OperationSet> owners = new LinkedHashMap<>();
  private final Map<String, List<JsonPointer>> found = new LinkedHashMap<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();

  private CredentialParameters(JsonNode root, ApiModel known, KnownSchemes schemes) {
    this.root = root;
    this.dialect = SpecDialect.of(root);
    this.known = known;
    this.schemes = schemes;
  }

  static CredentialParameters of(JsonNode root, ApiModel known, KnownSchemes schemes) {
    CredentialParameters parameters = new CredentialParameters(root, known, schemes);
    parameters.find();
    return parameters;
  }

  private void find() {
    Map<String, List<Operation>> paths =
        known.operations().stream()
            .collect(
                Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()));
    paths.forEach(
        (path, operations) -> {
          find(path, "", operations);
          operations.forEach(
              operation ->
                  find(path, operation.method().toLowerCase(Locale.ROOT), List.of(operation)));
        });
  }

  /** Finds the parameters of a path or operation that all of {@code operations} send as proofs. */
  private void find(String path, String method, List<Operation> operations) {
    JsonPointer at = JsonPointer.compile("/paths").appendProperty(path);
    JsonPointer list =
        (method.isEmpty() ? at : at.appendProperty(method)).appendProperty("parameters");
    JsonNode parameters = root.at(list);
    for (int i = 0; i < parameters.size(); i++) {
      JsonNode parameter = resolved(parameters.get(i));
      if (operations.stream().allMatch(operation -> isSent(operation, parameter))) {
        String test = test(parameters.get(i));
        owners.computeIfAbsent(test, key -> new OperationSet(root)).add(path, method);
        found.computeIfAbsent(test, key -> new ArrayList<>()).add(list.appendIndex(i));
        JsonNode reference = parameters.get(i).path("$ref");
        if (reference.isTextual()) {
          references.merge(reference.textValue(), 1, Integer::sum);
        }
      }
    }
  }

  private JsonNode resolved(JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    return reference.startsWith("#/")
        ? root.at(JsonPointer.compile(reference.substring(1)))
        : parameter;
  }

  private boolean isSent(Operation operation, JsonNode parameter) {
    String in = parameter.path("in").asText();
    String name = parameter.path("name").asText();
    if (!List.of("header", "query", "cookie").contains(in) || name.isEmpty()) {
      return false;
    }
    WirePlace place = new WirePlace(Placement.of(in), name);
    return operation.requirement().alternatives().stream()
        .filter(schemes::isSayable)
        .flatMap(alternative -> alternative.names().stream())
        .map(scheme -> schemes.scheme(scheme).scheme())
        .anyMatch(
            scheme ->
                scheme.places().stream().anyMatch(place::isSame)
                    || (scheme.kind().equals("sigv4") && SignedNames.isAws(name)));
  }

  private static String test(JsonNode parameter) {
    if (parameter.has("$ref")) {
      return "@['$ref']==" + OperationSet.quoted(parameter.get("$ref").asText());
    }
    return "@.name=="
        + OperationSet.quoted(parameter.path("name").asText())
        + " && @.in=="
        + OperationSet.quoted(parameter.path("in").asText());
  }

  /** Returns where they are. */
  List<JsonPointer> places() {
    return found.values().stream().flatMap(List::stream).toList();
  }

  /** Takes them out, those of the same owners at once. */
  void remove(OverlayDraft draft) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    owners.forEach(
        (test, owner) ->
            groups
                .computeIfAbsent(owner.pointers().toString(), key -> new ArrayList<>())
                .add(test));
    for (List<String> tests : groups.values()) {
      String end = ".parameters[?" + String.join(" || ", tests) + "]";
      List<JsonPointer> wanted = tests.stream().flatMap(test -> found.get(test).stream()).toList();
      draft.remove(
          owners.get(tests.get(0)).queries(end, wanted),
          "A credential is no parameter: its scheme sends it.");
    }
    removeUnused(draft);
  }

  private void removeUnused(OverlayDraft draft) {
    String start = "#" + dialect.parameters() + "/";
    List<String> unused =
        references.entrySet().stream()
            .filter(reference -> reference.getKey().startsWith(start))
            .filter(reference -> uses(root, reference.getKey()) == reference.getValue())
            .map(reference -> JsonPointer.compile(reference.getKey().substring(1)))
            .map(pointer -> pointer.last().getMatchingProperty())
            .toList();
    if (!unused.isEmpty()) {
      String parameters = dialect.parameters().toString().replace('/', '.');
      draft.remove(
          List.of("$" + parameters + OperationSet.names(unused)), "Nothing refers to these now.");
    }
  }

  private static int uses(JsonNode node, String reference) {
    int uses = node.path("$ref").asText().equals(reference) ? 1 : 0;
    for (JsonNode child : node) {
      uses += uses(child, reference);
    }
    return uses;
  }
}
