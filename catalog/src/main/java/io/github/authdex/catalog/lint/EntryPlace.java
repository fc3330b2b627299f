package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A value and where it stands. All rules walk the same places: what is below one is found once, and
 * its pointer is made where somebody asks for it. Threads do not share one.
 */
final class EntryPlace {
  private final EntryPlace parent;
  private final String name;
  private final JsonNode node;
  private List<EntryPlace> children;

  private EntryPlace(EntryPlace parent, String name, JsonNode node) {
    this.parent = parent;
    this.name = name;
    this.node = node;
  }

  static EntryPlace root(JsonNode node) {
    return new EntryPlace(null, "", node);
  }

  /** Returns the value; missing if there is none. */
  JsonNode node() {
    return node;
  }

  /** Returns the place from the root of the document. */
  JsonPointer pointer() {
    if (parent == null) {
      return JsonPointer.empty();
    }
    return parent.node.isArray()
        ? parent.pointer().appendIndex(Integer.parseInt(name))
        : parent.pointer().appendProperty(name);
  }

  /** Returns the place at {@code below}, seen from here. */
  EntryPlace at(JsonPointer below) {
    EntryPlace place = this;
    for (JsonPointer at = below; !at.matches(); at = at.tail()) {
      place = place.step(at.getMatchingProperty());
    }
    return place;
  }

  private EntryPlace step(String segment) {
    for (EntryPlace child : children()) {
      if (child.name.equals(segment)) {
        return child;
      }
    }
    return new EntryPlace(this, segment, node.path(segment));
  }

  EntryPlace child(String field) {
    return node.isObject() ? step(field) : new EntryPlace(this, field, node.path(field));
  }

  /** Returns the fields of an object or the items of a list. */
  List<EntryPlace> children() {
    if (children == null) {
      List<EntryPlace> found = new ArrayList<>();
      if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          found.add(new EntryPlace(this, Integer.toString(i), node.get(i)));
        }
      } else {
        node.properties()
            .forEach(field -> found.add(new EntryPlace(this, field.getKey(), field.getValue())));
      }
      children = List.copyOf(found);
    }
    return children;
  }

  /** Shows {@code visitor} this place and all below it. */
  void walk(Consumer<EntryPlace> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.walk(visitor));
  }

  boolean has(String field) {
    return node.has(field);
  }

  String text(String field) {
    return node.path(field).asText("");
  }

  /** Returns the name of the field, or the index of the item; empty for the root. */
  String name() {
    return name;
  }

  /** Returns what this is a field or an item of; the root is of itself. */
  EntryPlace parent() {
    return parent == null ? this : parent;
  }

  /** Returns the place as people write it, such as {@code servers[0].url}; empty for the root. */
  String words() {
    if (parent == null) {
      return "";
    }
    String before = parent.words();
    return parent.node.isArray()
        ? before + "[" + name + "]"
        : before + (before.isEmpty() ? "" : ".") + name;
  }

  @Override
  public String toString() {
    return words();
  }
}
