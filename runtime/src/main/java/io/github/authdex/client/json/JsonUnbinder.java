package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From typed values to tree. */
final class JsonUnbinder {
  /** Writes all that a value has. */
  static final JsonUnbinder WHOLE = new JsonUnbinder(false);

  /** Writes what a request carries, without what only answers have. */
  static final JsonUnbinder SENT = new JsonUnbinder(true);

  private final boolean sent;

  private JsonUnbinder(boolean sent) {
    this.sent = sent;
  }

  /**
   * Returns {@code value} as a tree.
   *
   * @param declared what is said of its type, which tells whether items may be null; {@code Object}
   *     if nothing is
   * @param path where it will stand
   */
  Object tree(Object value, Type declared, JsonPath path) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return finite(number, path);
    }
    if (value instanceof Optional<?> optional) {
      return tree(optional.orElse(null), last(declared), path);
    }
    if (value instanceof JsonNullable<?> nullable) {
      return tree(nullable.orElse(null), last(declared), path);
    }
    if (value instanceof Iterable<?> list) {
      List<Object> tree = new ArrayList<>();
      list.forEach(item -> tree.add(item(item, last(declared), path.index(tree.size()))));
      return tree;
    }
    if (value instanceof Record fields && RecordShape.of(fields.getClass()).inline()) {
      RecordShape.Property only = RecordShape.of(fields.getClass()).only();
      return tree(only.of(fields), only.type(), path);
    }
    if (value instanceof Map || value instanceof Record) {
      Map<String, Object> tree = new LinkedHashMap<>();
      properties(value, path)
          .forEach(
              (name, item) ->
                  tree.put(name, item(item, typeOf(value, declared, name), path.property(name))));
      return tree;
    }
    return text(value);
  }

  private Object item(Object item, Type type, JsonPath path) {
    if (item == null && !JsonFit.takesNull(type)) {
      throw new IllegalArgumentException("Expected a value at " + path + " but was null");
    }
    return tree(item, type, path);
  }

  /** Returns the type of the property called {@code name} of a record, or of a map's value. */
  private static Type typeOf(Object value, Type declared, String name) {
    if (!(value instanceof Record fields)) {
      return last(declared);
    }
    RecordShape shape = RecordShape.of(fields.getClass());
    RecordShape.Property property = shape.properties().get(name);
    if (property != null) {
      return property.type();
    }
    return shape.rest() == null ? Object.class : last(shape.rest().type());
  }

  /** Returns the last type argument: what a list, map or wrapper holds. */
  private static Type last(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return Object.class;
  }

  private static Number finite(Number number, JsonPath path) {
    boolean real = number instanceof Double || number instanceof Float;
    if (real && !Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException(
          "Expected a number that JSON can hold at " + path + " but was " + number);
    }
    return number;
  }

  Map<String, Object> properties(Object value, JsonPath path) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> properties.put(String.valueOf(name), item));
    } else if (value instanceof Record fields) {
      RecordShape shape = RecordShape.of(fields.getClass());
      JsonDiscriminator discriminator = shape.discriminator();
      if (discriminator != null) {
        properties.put(discriminator.property(), typed(discriminator, shape));
      }
      if (shape.wide()) {
        putWide(properties, shape, fields, path);
        return properties;
      }
      shape
          .properties()
          .forEach(
              (name, property) ->
                  put(properties, name, property, property.of(fields), fields.getClass(), path));
      if (shape.rest() != null && shape.rest().of(fields) instanceof Map<?, ?> rest) {
        if (discriminator != null
            && !shape.properties().containsKey(discriminator.property())
            && rest.containsKey(discriminator.property())) {
          properties.remove(discriminator.property());
        }
        rest.forEach((name, item) -> properties.putIfAbsent(String.valueOf(name), item));
      }
    } else {
      throw new IllegalArgumentException(
          "Expected a record or map but was a " + value.getClass().getName());
    }
    return properties;
  }

  /** Returns the discriminator's value as its property would have it: a number, say. */
  private static Object typed(JsonDiscriminator discriminator, RecordShape shape) {
    RecordShape.Property property = shape.properties().get(discriminator.property());
    try {
      return property == null
          ? discriminator.value()
          : Json.bind(discriminator.value(), JsonType.of(property.type()), misfit -> {});
    } catch (JsonException e) {
      return discriminator.value();
    }
  }

  private void put(
      Map<String, Object> properties,
      String name,
      RecordShape.Property property,
      Object field,
      Class<?> owner,
      JsonPath path) {
    if (sent && property.readOnly()) {
      return;
    }
    if (field instanceof JsonNullable<?> nullable) {
      if (!nullable.isAbsent()) {
        properties.put(name, written(nullable.orElse(null), property));
      }
      return;
    }
    boolean empty = field == null || field.equals(Optional.empty());
    if (!empty) {
      properties.put(name, written(field, property));
    } else if (property.required() && !property.readOnly() && !properties.containsKey(name)) {
      if (!property.takesNull()) {
        throw new IllegalArgumentException(
            "Expected a value for the required property "
                + path.property(name)
                + " of "
                + owner.getSimpleName()
                + " but was null");
      }
      properties.put(name, null);
    }
  }

  private static Object written(Object field, RecordShape.Property property) {
    return property.text() ? DecimalText.of(field) : field;
  }

  /** Adds all properties of a wide record in the order in which they were set. */
  private void putWide(
      Map<String, Object> properties, RecordShape shape, Record fields, JsonPath path) {
    Map<?, ?> all = shape.rest().of(fields) instanceof Map<?, ?> map ? map : Map.of();
    all.forEach((name, item) -> properties.put(String.valueOf(name), item));
    shape
        .properties()
        .forEach(
            (name, property) -> {
              boolean unwanted = sent && property.readOnly();
              boolean nothing = all.containsKey(name) && all.get(name) == null;
              if (unwanted || (nothing && !property.takesNull())) {
                properties.remove(name);
              }
              put(properties, name, property, all.get(name), fields.getClass(), path);
            });
  }

  private static String text(Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof LocalDate || value instanceof UUID || value instanceof URI) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "Expected a scalar, list, map or record but was a " + value.getClass().getName());
  }
}
