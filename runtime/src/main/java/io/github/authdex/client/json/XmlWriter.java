package io.github.authdex.client.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** From typed values to a document. */
final class XmlWriter {
  /** So many zeros a number may be filled up with, since XML Schema's decimals have no exponent. */
  private static final int MAX_SCALE = 1000;

  private final XmlOutput out = new XmlOutput();

  private XmlWriter() {}

  /** Returns the document of {@code value}, of which all can be sent. */
  static String write(Object value, XmlRoot root) {
    Json.sent(value); // It tells what is missing by the names that the caller knows.
    XmlWriter writer = new XmlWriter();
    if (root.isProperty()) {
      writer.only(plain(value));
    } else {
      writer.element(root.name(), root.item(), value);
    }
    return writer.out.toString();
  }

  private void only(Object value) {
    Map<String, Object> properties = JsonUnbinder.SENT.properties(value, JsonPath.ROOT);
    if (properties.size() != 1) {
      throw new IllegalArgumentException(
          "Expected one property, which is the document's root element, but there are "
              + properties.size());
    }
    properties.forEach(
        (name, property) -> {
          XmlPlace place = place(value, name);
          element(place.name(), place.item(), property);
        });
  }

  /** Returns what is on the wire for {@code value}; null if there is no value. */
  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof JsonNullable<?> nullable) {
      return plain(nullable.orElse(null));
    }
    if (value instanceof Record fields && RecordShape.of(fields.getClass()).inline()) {
      return plain(RecordShape.of(fields.getClass()).only().of(fields));
    }
    return value;
  }

  private static boolean isObject(Object plain) {
    return plain instanceof Map || plain instanceof Record;
  }

  /**
   * Writes a value as one element.
   *
   * @param item the name of its items, if it is a list
   */
  private void element(XmlName name, XmlName item, Object value) {
    Object plain = plain(value);
    out.open(name);
    if (plain == null) {
      out.attribute(XmlName.NIL, "true");
    } else if (plain instanceof Iterable<?> list) {
      list.forEach(each -> element(item, item, each));
    } else if (isObject(plain)) {
      object(plain);
    } else {
      out.text(text(plain));
    }
    out.close();
  }

  /** Attributes come first, since they stand in the tag. */
  private void object(Object value) {
    Map<String, Object> properties = JsonUnbinder.SENT.properties(value, JsonPath.ROOT);
    properties.forEach(
        (name, property) -> {
          XmlPlace place = place(value, name);
          Object plain = plain(property);
          if (place.kind() == XmlNode.Kind.ATTRIBUTE && plain != null) {
            out.attribute(place.name(), text(plain));
          }
        });
    properties.forEach((name, property) -> content(place(value, name), property));
  }

  private static XmlPlace place(Object owner, String name) {
    RecordShape.Property property =
        owner instanceof Record fields
            ? RecordShape.of(fields.getClass()).properties().get(name)
            : null;
    return property == null ? XmlPlace.untyped(name) : property.xml();
  }

  private void content(XmlPlace place, Object value) {
    Object plain = plain(value);
    switch (place.kind()) {
      case ATTRIBUTE -> {
        // It stands in the tag.
      }
      case TEXT -> out.text(text(plain));
      case CDATA -> out.cdata(text(plain));
      case ELEMENT -> {
        if (plain instanceof Iterable<?> list && !place.wrapped()) {
          list.forEach(each -> element(place.name(), place.item(), each));
        } else {
          element(place.name(), place.item(), plain);
        }
      }
    }
  }

  private static String text(Object plain) {
    Object tree = JsonUnbinder.SENT.tree(plain, Object.class, JsonPath.ROOT);
    if (tree == null) {
      return "";
    }
    return tree instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= MAX_SCALE
        ? decimal.toPlainString()
        : tree.toString();
  }
}
