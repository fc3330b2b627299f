package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changed copies of trees. */
final class Trees {
  private Trees() {}

  /** Returns {@code tree} with {@code value} at {@code pointer}, where something is. */
  static JsonNode with(JsonNode tree, JsonPointer pointer, JsonNode value) {
    JsonNode copy = tree.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.set(pointer.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    }
    return copy;
  }

  /** Returns {@code tree} without the field or item at {@code pointer}. */
  static JsonNode without(JsonNode tree, JsonPointer pointer) {
    JsonNode copy = tree.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.remove(pointer.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
    }
    return copy;
  }

  /** Returns {@code pointer} as people write it. */
  static String words(JsonPointer pointer) {
    return pointer
        .toString()
        .substring(1)
        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
        .replace('/', '.')
        .replace("~1", "/")
        .replace("~0", "~");
  }
}
