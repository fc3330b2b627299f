package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.generator.overlay.SpecDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document as rules see it: its schemes, its operations and what these ask for. */
final class LintedDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private final SourceDocument source;
  private final SpecDialect dialect;
  private final Map<String, JsonNode> schemes = new LinkedHashMap<>();
  private final Map<JsonPointer, JsonNode> operations = new LinkedHashMap<>();

  LintedDocument(SourceDocument source) {
    this.source = source;
    this.dialect = SpecDialect.of(root());
    for (Map.Entry<String, JsonNode> scheme : root().at(dialect.schemes()).properties()) {
      if (!scheme.getKey().startsWith("x-")) {
        schemes.put(scheme.getKey(), scheme.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> path : root().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey()) && operation.getValue().isObject()) {
          JsonPointer at = JsonPointer.compile("/paths").appendProperty(path.getKey());
          operations.put(at.appendProperty(operation.getKey()), operation.getValue());
        }
      }
    }
  }

  SourceDocument source() {
    return source;
  }

  JsonNode root() {
    return source.root();
  }

  SpecDialect dialect() {
    return dialect;
  }

  /** Returns the definitions, by name. */
  Map<String, JsonNode> schemes() {
    return schemes;
  }

  JsonPointer scheme(String name) {
    return dialect.schemes().appendProperty(name);
  }

  /** Returns the operations, by where they are. */
  Map<JsonPointer, JsonNode> operations() {
    return operations;
  }

  /** Returns where a {@code security} stands, with its value. */
  Map<JsonPointer, JsonNode> requirements() {
    Map<JsonPointer, JsonNode> requirements = new LinkedHashMap<>();
    if (root().has("security")) {
      requirements.put(JsonPointer.compile("/security"), root().get("security"));
    }
    operations.forEach(
        (at, operation) -> {
          if (operation.has("security")) {
            requirements.put(at.appendProperty("security"), operation.get("security"));
          }
        });
    return requirements;
  }

  /** Returns what holds for {@code operation}; missing if nothing is said. */
  JsonNode requirement(JsonNode operation) {
    return operation.has("security") ? operation.get("security") : root().path("security");
  }

  /**
   * Returns the parameters of the operation at {@code at}, its path's too, references followed
   * within the document, by where they stand.
   */
  Map<JsonPointer, JsonNode> parameters(JsonPointer at) {
    Map<JsonPointer, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonPointer owner : List.of(at.head(), at)) {
      JsonPointer list = owner.appendProperty("parameters");
      JsonNode items = root().at(list);
      for (int i = 0; i < items.size(); i++) {
        parameters.put(list.appendIndex(i), resolved(items.get(i)));
      }
    }
    return parameters;
  }

  /** Returns what {@code node} refers to in the document, or the node itself. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/")
        ? root().at(JsonPointer.compile(reference.substring(1)))
        : node;
  }

  /** Returns the flows of the OAuth scheme {@code scheme}, by where they are. */
  Map<JsonPointer, JsonNode> flows(String name, JsonNode scheme) {
    Map<JsonPointer, JsonNode> flows = new LinkedHashMap<>();
    if (dialect == SpecDialect.SWAGGER_2) {
      flows.put(scheme(name), scheme);
    } else {
      for (Map.Entry<String, JsonNode> flow : scheme.path("flows").properties()) {
        if (!flow.getKey().startsWith("x-")) {
          flows.put(
              scheme(name).appendProperty("flows").appendProperty(flow.getKey()), flow.getValue());
        }
      }
    }
    return flows;
  }

  /** Returns the names that alternatives ask for. */
  static List<String> names(JsonNode requirement) {
    List<String> names = new ArrayList<>();
    for (JsonNode alternative : requirement) {
      alternative.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }
}
