package io.github.authdex.client.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of which no type is known, as a tree: its text, or an object of what it is made of.
 * Elements that share a name are a list.
 */
final class XmlUntyped {
  /** Stands before the name of an attribute. */
  static final String ATTRIBUTE = "@";

  /** The text beside attributes or elements. */
  static final String TEXT = "#text";

  private XmlUntyped() {}

  static Object of(XmlElement element) {
    if (element.isNil()) {
      return null;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    element.attributes().forEach(attribute -> put(object, attribute));
    element.byName().forEach((name, same) -> object.put(name, of(same)));
    if (object.isEmpty()) {
      return element.text();
    }
    if (!element.text().isBlank()) {
      object.put(TEXT, element.text());
    }
    return object;
  }

  private static Object of(List<XmlElement> same) {
    return same.size() == 1 ? of(same.get(0)) : same.stream().map(XmlUntyped::of).toList();
  }

  /** Adds an attribute; those of XML Schema speak of the document and not of the value. */
  static void put(Map<String, Object> object, XmlElement.Attribute attribute) {
    if (!attribute.namespace().equals(XmlName.INSTANCE)) {
      object.put(ATTRIBUTE + attribute.local(), attribute.value());
    }
  }
}
