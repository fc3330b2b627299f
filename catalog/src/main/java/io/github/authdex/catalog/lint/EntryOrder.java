package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The order in which the schema has the fields of an entry. */
public final class EntryOrder {
  private EntryOrder() {}

  /** Returns a copy of {@code entry} with the fields of every object in order. */
  public static JsonNode sorted(JsonNode entry) {
    return sorted(entry, EntrySchema.ROOT);
  }

  private static JsonNode sorted(JsonNode node, JsonNode reference) {
    JsonNode schema = EntrySchema.resolve(reference, node);
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(sorted(item, child(schema, node, ""))));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (String name : order(schema, names(node))) {
      fields.set(name, sorted(node.get(name), child(schema, node, name)));
    }
    return fields;
  }

  /**
   * Returns the fields of the object at {@code pointer} in the order of the schema.
   *
   * @param entry the whole entry
   */
  public static List<String> of(JsonNode entry, JsonPointer pointer) {
    JsonNode schema = EntrySchema.resolve(EntrySchema.ROOT, entry);
    JsonNode node = entry;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      String name = at.getMatchingProperty();
      JsonNode reference = child(schema, node, name);
      node = node.isArray() ? node.path(at.getMatchingIndex()) : node.path(name);
      schema = EntrySchema.resolve(reference, node);
    }
    return order(schema, names(node));
  }

  /** A field that the schema does not know stays behind the one that it stood behind. */
  private static List<String> order(JsonNode schema, List<String> names) {
    List<String> known = names(schema.path("properties"));
    List<String> ordered = new ArrayList<>(known);
    ordered.retainAll(names);
    String before = null;
    for (String name : names) {
      if (!known.contains(name)) {
        ordered.add(before == null ? 0 : ordered.indexOf(before) + 1, name);
      }
      before = name;
    }
    return ordered;
  }

  /** Returns the schema, or a reference to it, of {@code parent}'s field or item. */
  static JsonNode child(JsonNode schema, JsonNode parent, String name) {
    if (parent.isArray()) {
      return schema.path("items");
    }
    JsonNode property = schema.path("properties").path(name);
    return property.isMissingNode() ? schema.path("additionalProperties") : property;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
