package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaParts.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a schema say about one value, unread: its members, and other forms of it. */
final class ObjectParts {
  private final Map<String, Part> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Part> others = new ArrayList<>();
  private final Map<String, Part> unions = new LinkedHashMap<>();
  private final Set<String> sources = new HashSet<>();
  private Optional<Part> additional = Optional.empty();
  private boolean object;
  private boolean open;
  private boolean closed;
  private boolean lacking;

  /** Adds a property; one that says no form adds nothing to an earlier one of its name. */
  void add(String name, Part property) {
    if (!properties.containsKey(name) || SchemaParts.saysForm(property.place())) {
      properties.put(name, property);
    }
  }

  void require(Collection<String> names) {
    required.addAll(names);
  }

  /** Allows members of any name in the form of {@code part}. */
  void allow(Part part) {
    additional = Optional.of(part);
  }

  void open() {
    open = true;
  }

  void close() {
    closed = true;
  }

  /** Says that a part is not there to be read: members of any name may be its own. */
  void lack() {
    lacking = true;
    open = true;
  }

  /** Returns whether a part is not there to be read. */
  boolean isLacking() {
    return lacking;
  }

  /** Returns whether all that was read leaves any value possible. */
  boolean saysNothing() {
    return properties.isEmpty() && others.isEmpty() && additional.isEmpty();
  }

  /** Says that the value is an object, whatever its forms. */
  void sayObject() {
    object = true;
  }

  boolean isObject() {
    return object;
  }

  /** Adds the schema with that id to those whose parts these are. */
  void source(String id) {
    sources.add(id);
  }

  /** Returns whether the schema with that id is among those whose parts these are. */
  boolean isMadeOf(String id) {
    return sources.contains(id);
  }

  /** Adds a schema with alternatives, one of which holds beside all the rest. */
  void addUnion(Part union) {
    unions.put(union.place().id(), union);
  }

  List<Part> unions() {
    return List.copyOf(unions.values());
  }

  /** Returns these without the alternatives of {@code some}. */
  ObjectParts without(List<Part> some) {
    ObjectParts rest = new ObjectParts();
    rest.addAll(this);
    some.forEach(union -> rest.unions.remove(union.place().id()));
    return rest;
  }

  /** Returns these with members of any name. */
  ObjectParts opened() {
    ObjectParts opened = without(unions());
    opened.open();
    return opened;
  }

  /** Returns whether these say all that {@code others} do of the properties they have. */
  boolean has(ObjectParts others) {
    return properties.keySet().containsAll(others.properties.keySet())
        && required.containsAll(others.required);
  }

  /** Adds a form that is no plain object. */
  void addOther(Part part) {
    others.add(part);
  }

  void addAll(ObjectParts other) {
    other.properties.forEach(this::add);
    required.addAll(other.required);
    others.addAll(other.others);
    additional = other.additional.or(() -> additional);
    open |= other.open;
    closed |= other.closed;
    lacking |= other.lacking;
    object |= other.object;
    unions.putAll(other.unions);
    sources.addAll(other.sources);
  }

  Map<String, Part> properties() {
    return properties;
  }

  boolean isRequired(String name) {
    return required.contains(name);
  }

  List<Part> others() {
    return others;
  }

  Optional<Part> additional() {
    return additional;
  }

  /** Returns whether members of any name and form are allowed by word, or by an alternative. */
  boolean isOpen() {
    return open || !unions.isEmpty();
  }

  boolean isClosed() {
    return closed && additional.isEmpty() && !isOpen();
  }
}
