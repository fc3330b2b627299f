package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of one object of an entry that keeps the schema.
 *
 * @param node an object, or missing, which has no fields
 */
record EntryFields(JsonNode node) {
  static final EntryFields NONE = new EntryFields(MissingNode.getInstance());

  boolean has(String name) {
    return node.has(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  String require(String name) {
    return text(name)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a field \"" + name + "\" in " + node));
  }

  boolean flag(String name, boolean otherwise) {
    return node.path(name).asBoolean(otherwise);
  }

  int number(String name, int otherwise) {
    return node.path(name).asInt(otherwise);
  }

  Optional<EntryFields> object(String name) {
    return Optional.ofNullable(node.get(name)).map(EntryFields::new);
  }

  Optional<String> json(String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::toString);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.path(name)
        .properties()
        .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  <T> List<T> list(String name, Function<EntryFields, T> read) {
    List<T> items = new ArrayList<>();
    node.path(name).forEach(item -> items.add(read.apply(new EntryFields(item))));
    return items;
  }

  /** Returns these fields, or those of each object where it is a list of several. */
  Stream<EntryFields> each() {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(EntryFields::new)
        : Stream.of(this);
  }

  Map<String, EntryFields> objects(String name) {
    Map<String, EntryFields> objects = new LinkedHashMap<>();
    node.path(name)
        .properties()
        .forEach(field -> objects.put(field.getKey(), new EntryFields(field.getValue())));
    return objects;
  }
}
