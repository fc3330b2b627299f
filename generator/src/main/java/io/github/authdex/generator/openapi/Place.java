package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a document that knows where it stands; the value may be missing. */
final class Place {
  private final SourceDocument document;
  private final Place parent;
  private final String key;
  private final JsonNode value;
  private String id;

  private Place(SourceDocument document, Place parent, String key, JsonNode value) {
    this.document = document;
    this.parent = parent;
    this.key = key;
    this.value = value;
  }

  static Place root(SourceDocument document) {
    return new Place(document, null, "", document.root());
  }

  SourceDocument document() {
    return document;
  }

  JsonNode value() {
    return value;
  }

  /** Returns the name or index under which the value stands. */
  String key() {
    return key;
  }

  boolean isRoot() {
    return parent == null;
  }

  /** Returns whether there is a value and it is not null. */
  boolean exists() {
    return !value.isMissingNode() && !value.isNull();
  }

  boolean isObject() {
    return value.isObject();
  }

  Place get(String name) {
    return new Place(document, this, name, value.path(name));
  }

  /** Returns the first value there is under one of {@code names}. */
  Optional<Place> first(String... names) {
    for (String name : names) {
      JsonNode member = value.get(name);
      if (member != null && !member.isNull()) {
        return Optional.of(new Place(document, this, name, member));
      }
    }
    return Optional.empty();
  }

  Place get(int index) {
    return new Place(document, this, Integer.toString(index), value.path(index));
  }

  /** Returns the items of a list, none if the value is something else. */
  List<Place> items() {
    if (!value.isArray() || value.isEmpty()) {
      return List.of();
    }
    List<Place> items = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      items.add(get(i));
    }
    return items;
  }

  /** Returns the members of an object in their order, none if the value is something else. */
  List<Place> members() {
    if (!value.isObject() || value.isEmpty()) {
      return List.of();
    }
    List<Place> members = new ArrayList<>(value.size());
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      members.add(member(member));
    }
    return members;
  }

  /** Returns the place of one of the value's own members. */
  Place member(Map.Entry<String, JsonNode> member) {
    return new Place(document, this, member.getKey(), member.getValue());
  }

  /** Returns whether the value has a member of one of {@code names}. */
  boolean hasAny(Set<String> names) {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (names.contains(member.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text, number or boolean under {@code name} as text, or empty. */
  String text(String name) {
    JsonNode member = value.path(name);
    return member.isValueNode() && !member.isNull() ? member.asText() : "";
  }

  boolean isTrue(String name) {
    return value.path(name).asBoolean(false);
  }

  boolean isReference() {
    return value.isObject() && value.path("$ref").isTextual();
  }

  /** Returns this place as if nothing stood there. */
  Place emptied() {
    return new Place(document, parent, key, MissingNode.getInstance());
  }

  /** Returns whether there is no value, as where a reference leads to nothing. */
  boolean isGone() {
    return value.isMissingNode();
  }

  /** Returns what {@code $ref} says, if this is a reference. */
  Optional<String> reference() {
    JsonNode reference = value.path("$ref");
    return reference.isTextual() ? Optional.of(reference.textValue()) : Optional.empty();
  }

  /** Returns what the value is a member or item of; the root has nothing around it. */
  Place parent() {
    return parent;
  }

  Place documentRoot() {
    return parent == null ? this : parent.documentRoot();
  }

  JsonPointer pointer() {
    return parent == null ? JsonPointer.empty() : parent.pointer().appendProperty(key);
  }

  /** Returns what tells this place from every other, whichever way it was reached. */
  String id() {
    if (id == null) {
      StringBuilder text = new StringBuilder();
      appendTo(text);
      id = text.toString();
    }
    return id;
  }

  private void appendTo(StringBuilder text) {
    if (parent == null) {
      text.append(document.name());
    } else {
      parent.appendTo(text);
      text.append('\n').append(key);
    }
  }

  /** Returns the place as a reference within its document, such as {@code #/paths/~1a}. */
  @Override
  public String toString() {
    return "#" + pointer();
  }
}
