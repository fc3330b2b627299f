package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation as its document (OpenAPI 3) describes it, read from the tree by itself: what it says
 * is compared with what a client does, so that it shares nothing with the reader of the generator.
 *
 * @param root the document
 * @param method upper case
 * @param path with its placeholders
 * @param parameters of the path and the operation, no references
 * @param node the operation
 */
record DescribedOperation(
    JsonNode root, String method, String path, List<JsonNode> parameters, JsonNode node) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "patch");

  /** Returns all that {@code root} describes, by method and path. */
  static Map<String, DescribedOperation> all(JsonNode root) {
    Map<String, DescribedOperation> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      JsonNode item = followed(root, path.getValue());
      for (Map.Entry<String, JsonNode> each : item.properties()) {
        if (METHODS.contains(each.getKey())) {
          String method = each.getKey().toUpperCase(Locale.ROOT);
          Map<String, JsonNode> parameters = new LinkedHashMap<>();
          for (JsonNode owner : List.of(item, each.getValue())) {
            for (JsonNode parameter : owner.path("parameters")) {
              JsonNode one = followed(root, parameter);
              parameters.put(one.path("in").asText() + " " + one.path("name").asText(), one);
            }
          }
          all.put(
              method + " " + path.getKey(),
              new DescribedOperation(
                  root, method, path.getKey(), List.copyOf(parameters.values()), each.getValue()));
        }
      }
    }
    return all;
  }

  /** Returns what {@code node} refers to within the document, or itself. */
  static JsonNode followed(JsonNode root, JsonNode node) {
    JsonNode current = node;
    for (int i = 0; i < 50 && current.path("$ref").isTextual(); i++) {
      String reference = current.path("$ref").asText();
      current =
          reference.startsWith("#/")
              ? root.at(
                  java.net.URLDecoder.decode(
                      reference.substring(1).replace("+", "%2B"),
                      java.nio.charset.StandardCharsets.UTF_8))
              : MissingNode.getInstance();
    }
    return current;
  }

  /** Returns the media types that a request may have, with their schemas. */
  Map<String, JsonNode> bodies() {
    return schemas(followed(root, node.path("requestBody")).path("content"));
  }

  /** Returns the media type object of a body of parts, if a request may have one. */
  Optional<JsonNode> parts() {
    return Optional.of(
            followed(root, node.path("requestBody")).path("content").path("multipart/form-data"))
        .filter(JsonNode::isObject);
  }

  private static Map<String, JsonNode> schemas(JsonNode content) {
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    content
        .properties()
        .forEach(media -> schemas.put(media.getKey(), media.getValue().path("schema")));
    return schemas;
  }

  /** Returns the lowest status of success, 200 if the document names none. */
  int status() {
    return statuses().stream()
        .filter(each -> each.matches("2[0-9][0-9]"))
        .mapToInt(Integer::parseInt)
        .min()
        .orElse(200);
  }

  private List<String> statuses() {
    List<String> statuses = new ArrayList<>();
    node.path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  /** Returns the media types of that success, with their schemas. */
  Map<String, JsonNode> answers() {
    JsonNode responses = node.path("responses");
    JsonNode response = responses.path(Integer.toString(status()));
    if (response.isMissingNode() && responses.fieldNames().hasNext()) {
      response =
          statuses().stream().anyMatch(each -> each.startsWith("3"))
              ? response
              : responses.path("default");
    }
    return schemas(followed(root, response).path("content"));
  }

  /** Returns the alternatives of schemes that it asks for; none if it asks for no credential. */
  List<List<JsonNode>> security() {
    JsonNode asked = node.has("security") ? node.get("security") : root.path("security");
    List<List<JsonNode>> alternatives = new ArrayList<>();
    for (JsonNode alternative : asked) {
      List<JsonNode> schemes = new ArrayList<>();
      alternative
          .fieldNames()
          .forEachRemaining(
              name ->
                  schemes.add(
                      followed(root, root.path("components").path("securitySchemes").path(name))));
      alternatives.add(schemes);
    }
    return alternatives;
  }
}
