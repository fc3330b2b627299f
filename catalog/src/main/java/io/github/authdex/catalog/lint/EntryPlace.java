package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A value and where it stands.
 *
 * @param pointer from the root of the document
 * @param node the value; missing if there is none
 */
record EntryPlace(JsonPointer pointer, JsonNode node) {

  static EntryPlace root(JsonNode node) {
    return new EntryPlace(JsonPointer.empty(), node);
  }

  EntryPlace child(String name) {
    return new EntryPlace(pointer.appendProperty(name), node.path(name));
  }

  /** Returns the fields of an object or the items of a list. */
  List<EntryPlace> children() {
    List<EntryPlace> children = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        children.add(new EntryPlace(pointer.appendIndex(i), node.get(i)));
      }
    } else {
      node.fieldNames().forEachRemaining(name -> children.add(child(name)));
    }
    return children;
  }

  /** Shows {@code visitor} this place and all below it. */
  void walk(Consumer<EntryPlace> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.walk(visitor));
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) {
    return node.path(name).asText("");
  }

  /** Returns the name of the field, or the index of the item. */
  String name() {
    return pointer.last() == null ? "" : pointer.last().getMatchingProperty();
  }

  /** Returns the place as people write it, such as {@code servers[0].url}; empty for the root. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      String name = at.getMatchingProperty();
      if (at.mayMatchElement() && name.chars().allMatch(Character::isDigit)) {
        words.append('[').append(name).append(']');
      } else {
        words.append(words.isEmpty() ? "" : ".").append(name);
      }
    }
    return words.toString();
  }
}
