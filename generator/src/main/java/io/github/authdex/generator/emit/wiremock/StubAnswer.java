package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where values stand in bodies of JSON. */
final class StubAnswer {
  private StubAnswer() {}

  /** Puts {@code value} at {@code pointer} (RFC 6901), of which each part is a member. */
  static void put(ObjectNode body, String pointer, String value) {
    JsonPointer at = JsonPointer.compile(pointer);
    parent(body, at).set(at.last().getMatchingProperty(), JsonNodeFactory.instance.textNode(value));
  }

  static void put(ObjectNode body, String pointer, int value) {
    JsonPointer at = JsonPointer.compile(pointer);
    parent(body, at).put(at.last().getMatchingProperty(), value);
  }

  /** Returns the JSONPath of a field: a name, or a pointer where it begins with a slash. */
  static String jsonPath(String field) {
    String pointer = field.startsWith("/") ? field : "/" + field;
    StringBuilder path = new StringBuilder("$");
    for (JsonPointer part = JsonPointer.compile(pointer); !part.matches(); part = part.tail()) {
      String name = part.getMatchingProperty().replace("\\", "\\\\").replace("'", "\\'");
      path.append("['").append(name).append("']");
    }
    return path.toString();
  }

  private static ObjectNode parent(ObjectNode body, JsonPointer at) {
    ObjectNode parent = body;
    for (JsonPointer part = at; !part.tail().matches(); part = part.tail()) {
      parent = parent.withObjectProperty(part.getMatchingProperty());
    }
    return parent;
  }
}
