package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element as the object that a record is made of. Servers are less exact than documents: a
 * namespace counts only where names do not tell two properties apart, and what is not called as the
 * document says in XML may be called as it is in JSON, or be an attribute instead of an element.
 */
final class XmlObject {
  private final XmlElement element;
  private final RecordShape shape;
  private final Map<String, Object> tree = new LinkedHashMap<>();
  private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private XmlObject(XmlElement element, RecordShape shape) {
    this.element = element;
    this.shape = shape;
  }

  static XmlObject of(XmlElement element, RecordShape shape) {
    XmlObject object = new XmlObject(element, shape);
    shape.properties().forEach(object::put);
    return object;
  }

  /** Returns that one property of {@code element} as a tree, if it is there. */
  static Optional<Object> property(XmlElement element, RecordShape shape, String name) {
    XmlObject object = new XmlObject(element, shape);
    object.put(name, shape.properties().get(name));
    return Optional.ofNullable(object.tree.get(name));
  }

  /** Returns whether any property is there. */
  boolean fits() {
    return !used.isEmpty();
  }

  /** Returns the object, with what no property is for if the record takes that. */
  Map<String, Object> tree() {
    if (shape.rest() != null) {
      rest().forEach(tree::putIfAbsent);
    }
    return tree;
  }

  private Map<String, Object> rest() {
    Map<String, List<XmlElement>> others = new LinkedHashMap<>();
    for (XmlElement child : element.children()) {
      if (!used.contains(child)) {
        others.computeIfAbsent(child.local(), name -> new ArrayList<>()).add(child);
      }
    }
    List<XmlElement.Attribute> attributes =
        element.attributes().stream().filter(attribute -> !used.contains(attribute)).toList();
    Type[] arguments = ((ParameterizedType) shape.rest().type()).getActualTypeArguments();
    Map<String, Object> rest = XmlTree.members(element, others, attributes, arguments[1]);
    if (used.contains(element)) {
      rest.remove(XmlUntyped.TEXT);
    }
    return rest;
  }

  private void put(String name, RecordShape.Property property) {
    XmlPlace place = property.xml();
    Type type = XmlTree.inner(property.type());
    switch (place.kind()) {
      case TEXT, CDATA -> putOwnText(name, property);
      case ATTRIBUTE -> {
        if (!putAttribute(name, property)) {
          putElement(name, property, type);
        }
      }
      case ELEMENT -> {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
          putList(name, property, list.getActualTypeArguments()[0]);
        } else if (!putElement(name, property, type)) {
          putAttribute(name, property);
        }
      }
    }
  }

  private void putOwnText(String name, RecordShape.Property property) {
    used.add(element);
    String text = element.text();
    boolean nothing = text.isEmpty() || (text.isBlank() && !element.children().isEmpty());
    if (!nothing || property.required()) {
      putText(name, nothing ? "" : text, property);
    }
  }

  private boolean putAttribute(String name, RecordShape.Property property) {
    Optional<XmlElement.Attribute> found = attribute(name, property.xml());
    found.ifPresent(attribute -> putText(name, attribute.value(), property));
    return found.isPresent();
  }

  private boolean putElement(String name, RecordShape.Property property, Type type) {
    List<XmlElement> found = find(name, property.xml().name());
    if (found.size() == 1) {
      Object value = XmlTree.of(found.get(0), type);
      boolean nothing = value == null && !found.get(0).isNil();
      if (!nothing || property.required()) {
        tree.put(name, value);
      }
    } else if (!found.isEmpty()) {
      tree.put(name, XmlTree.list(found, type));
    }
    return !found.isEmpty();
  }

  /** A list that is not wrapped and has no items cannot be seen. */
  private void putList(String name, RecordShape.Property property, Type item) {
    XmlPlace place = property.xml();
    List<XmlElement> found = find(name, place.name());
    if (found.isEmpty() && place.wrapped()) {
      putItems(name, place.item().local(), item);
    } else if (found.size() == 1 && found.get(0).isNil()) {
      tree.put(name, null);
    } else if (!found.isEmpty()) {
      tree.put(name, XmlTree.list(XmlItems.of(found, place), item));
    } else if (property.required()) {
      tree.put(name, List.of());
    }
  }

  /** Adds items that have no element around them, though they should. */
  private void putItems(String name, String local, Type item) {
    List<XmlElement> items = element.named(local);
    if (!items.isEmpty() && isFree(local, name)) {
      used.addAll(items);
      tree.put(name, XmlTree.list(items, item));
    }
  }

  private void putText(String name, String text, RecordShape.Property property) {
    Object value = XmlTree.textOf(text, property.type());
    if (value != null || property.required()) {
      tree.put(name, value);
    }
  }

  private Optional<XmlElement.Attribute> attribute(String property, XmlPlace place) {
    Optional<XmlElement.Attribute> found = Optional.empty();
    if (!element.attributes().isEmpty()) {
      XmlName name = place.name();
      found =
          attribute(name.local(), property, name.namespace())
              .or(() -> attribute(property, property, name.namespace()));
    }
    found.ifPresent(used::add);
    return found;
  }

  private Optional<XmlElement.Attribute> attribute(
      String local, String property, String namespace) {
    List<XmlElement.Attribute> named =
        element.attributes().stream().filter(each -> each.local().equals(local)).toList();
    return named.stream()
        .filter(each -> each.namespace().equals(namespace))
        .findFirst()
        .or(() -> named.stream().filter(each -> isFree(local, property)).findFirst());
  }

  private List<XmlElement> find(String property, XmlName name) {
    List<XmlElement> named = element.named(name.local());
    List<XmlElement> found =
        named.stream().filter(child -> child.namespace().equals(name.namespace())).toList();
    if (found.isEmpty() && !named.isEmpty() && isFree(name.local(), property)) {
      found = named;
    }
    if (found.isEmpty() && !element.named(property).isEmpty() && isFree(property, property)) {
      found = element.named(property);
    }
    used.addAll(found);
    return found;
  }

  /** Returns whether no property but {@code property} is called {@code local}. */
  private boolean isFree(String local, String property) {
    return shape.properties().entrySet().stream()
        .noneMatch(
            other ->
                !other.getKey().equals(property)
                    && other.getValue().xml().name().local().equals(local));
  }
}
