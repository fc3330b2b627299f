package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a definition of a scheme in a document lacks to be right.
 *
 * @param written as the document has it
 * @param said what that means, in the words of {@link SchemeDefiner}
 * @param meant what it should be
 */
record SchemeComparison(JsonNode written, SchemeDefinition said, SchemeDefinition meant) {
  private static final List<String> ESSENTIAL =
      List.of("type", "scheme", "in", "name", "openIdConnectUrl", "flow");

  /** Returns whether the definition is of another kind and must be taken out first. */
  boolean isOther() {
    ObjectNode right = best();
    return ESSENTIAL.stream().anyMatch(field -> !same(field, written, right))
        || (right.has(SchemeDefiner.GATEWAY) && !same(SchemeDefiner.GATEWAY, written, right));
  }

  /** Returns what to merge into the definition, or to put in its place; empty if it is right. */
  Optional<ObjectNode> change() {
    if (isOther()) {
      return Optional.of(best());
    }
    if (!best().path("type").asText().equals("oauth2")) {
      return Optional.empty();
    }
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    if (best().has("flows")) {
      flows(best().get("flows"), change);
    } else {
      urls(written, best(), change);
    }
    return change.isEmpty() ? Optional.empty() : Optional.of(change);
  }

  private void flows(JsonNode right, ObjectNode change) {
    JsonNode read = said.isSaid() ? said.objects().get("").path("flows") : written.path("flows");
    for (Map.Entry<String, JsonNode> flow : right.properties()) {
      JsonNode own = read.path(flow.getKey());
      if (!written.path("flows").has(flow.getKey())) {
        change.withObject("/flows").set(flow.getKey(), flow.getValue());
      } else {
        ObjectNode urls = JsonNodeFactory.instance.objectNode();
        urls(own, flow.getValue(), urls);
        if (!urls.isEmpty()) {
          change.withObject("/flows").set(flow.getKey(), urls);
        }
      }
    }
  }

  /** A refresh URL that is the token URL need not be said. */
  private static void urls(JsonNode own, JsonNode right, ObjectNode change) {
    for (String name : List.of("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl")) {
      if (right.has(name) && !plain(own.path(name)).equals(plain(right.get(name)))) {
        change.set(name, right.get(name));
      }
    }
  }

  private static String plain(JsonNode url) {
    return url.asText().replaceFirst("/$", "");
  }

  /** Returns of several definitions the one that the document means, or else the first. */
  private ObjectNode best() {
    return meant.objects().values().stream()
        .filter(object -> object.path("flow").equals(written.path("flow")))
        .findFirst()
        .orElseGet(() -> meant.objects().values().iterator().next());
  }

  private static boolean same(String field, JsonNode one, JsonNode other) {
    String first = one.path(field).asText();
    String second = other.path(field).asText();
    boolean letters = field.equals("name") && !other.path("in").asText().equals("header");
    return letters ? first.equals(second) : first.equalsIgnoreCase(second);
  }
}
