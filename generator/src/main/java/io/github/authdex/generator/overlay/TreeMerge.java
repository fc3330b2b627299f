package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.jsonpath.SelectedNode;
import java.util.Map;

/** Merges what an action brings into what it selects (Overlay 1.1 §4.4.3). */
final class TreeMerge {
  private TreeMerge() {}

  /** Merges the object {@code value} into {@code target}, which is at {@code path}. */
  static void object(String path, ObjectNode target, JsonNode value) throws Mismatch {
    if (!value.isObject()) {
      throw new Mismatch(kind(value) + " cannot be merged into the object at " + path);
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String below = path + "['" + member.getKey() + "']";
      JsonNode own = target.get(member.getKey());
      if (own == null) {
        target.set(member.getKey(), member.getValue());
      } else {
        member(below, target, member, own);
      }
    }
  }

  private static void member(
      String path, ObjectNode target, Map.Entry<String, JsonNode> member, JsonNode own)
      throws Mismatch {
    JsonNode value = member.getValue();
    if (!kind(own).equals(kind(value))) {
      throw new Mismatch(kind(value) + " cannot be merged into " + kind(own) + " at " + path);
    }
    if (own instanceof ObjectNode object) {
      object(path, object, value);
    } else if (own instanceof ArrayNode array) {
      array.addAll((ArrayNode) value);
    } else {
      target.set(member.getKey(), value);
    }
  }

  /** Adds {@code value} to the array at {@code path}: an array's items in 1.1, else one item. */
  static void append(String path, ArrayNode target, JsonNode value, OverlayVersion version)
      throws Mismatch {
    if (!value.isArray()) {
      target.add(value);
    } else if (version.hasValuesAndCopies()) {
      target.addAll((ArrayNode) value);
    } else {
      throw new Mismatch(
          "Overlay 1.0 appends one entry to the array at "
              + path
              + " and was given an array; give each entry an action of its own, or say \"overlay:"
              + " 1.1.0\"");
    }
  }

  /** Puts {@code value} in the place of the single value {@code target}. */
  static void replace(SelectedNode target, JsonNode value) throws Mismatch {
    if (value.isContainerNode()) {
      throw new Mismatch(kind(value) + " cannot replace the value at " + target);
    }
    if (target.parent().value() instanceof ArrayNode array) {
      array.set(target.index(), value);
    } else {
      ((ObjectNode) target.parent().value()).set(target.key(), value);
    }
  }

  /** Returns what {@code node} is, with an article. */
  static String kind(JsonNode node) {
    if (node.isObject()) {
      return "an object";
    }
    return node.isArray() ? "an array" : "a single value";
  }

  /** Two nodes that cannot be merged. */
  static final class Mismatch extends Exception {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
      super(message);
    }
  }
}
