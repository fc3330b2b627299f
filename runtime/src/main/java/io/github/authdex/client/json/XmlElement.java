package io.github.authdex.client.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element as it was read: what it is made of, and the text that is directly in it. */
final class XmlElement {
  private final String local;
  private final String namespace;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final Map<String, List<XmlElement>> byName = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** An attribute that declares no namespace. */
  record Attribute(String local, String namespace, String value) {}

  XmlElement(String local, String namespace) {
    this.local = local;
    this.namespace = namespace;
  }

  void add(Attribute attribute) {
    attributes.add(attribute);
  }

  void add(XmlElement child) {
    children.add(child);
    byName.computeIfAbsent(child.local, name -> new ArrayList<>()).add(child);
  }

  void add(String characters) {
    text.append(characters);
  }

  String local() {
    return local;
  }

  String namespace() {
    return namespace;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  List<XmlElement> children() {
    return children;
  }

  /** Returns the text in this element and not in its children, with all its white space. */
  String text() {
    return text.toString();
  }

  /** Returns whether there is nothing in this element. */
  boolean isEmpty() {
    return children.isEmpty() && text().isBlank();
  }

  /** Returns whether this element says that it has no value (XML Schema, part 1, §2.7.2). */
  boolean isNil() {
    return attribute(XmlName.NIL)
        .filter(value -> value.strip().equals("true") || value.strip().equals("1"))
        .isPresent();
  }

  /** Returns the attribute of exactly that name. */
  Optional<String> attribute(XmlName name) {
    return attributes.stream()
        .filter(each -> each.local().equals(name.local()))
        .filter(each -> each.namespace().equals(name.namespace()))
        .map(Attribute::value)
        .findFirst();
  }

  /** Returns the children by name, in whatever namespace. */
  Map<String, List<XmlElement>> byName() {
    return byName;
  }

  /** Returns the children called {@code local}, in whatever namespace. */
  List<XmlElement> named(String local) {
    return byName.getOrDefault(local, List.of());
  }
}
