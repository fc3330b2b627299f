package io.github.authdex.client.json;

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
  private JsonUnbinder() {}

  static Object tree(Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof Optional<?> optional) {
      return tree(optional.orElse(null));
    }
    if (value instanceof Iterable<?> list) {
      List<Object> tree = new ArrayList<>();
      list.forEach(item -> tree.add(tree(item)));
      return tree;
    }
    if (value instanceof Record fields && RecordShape.of(fields.getClass()).inline()) {
      return tree(RecordShape.of(fields.getClass()).only().of(fields));
    }
    if (value instanceof Map || value instanceof Record) {
      Map<String, Object> tree = new LinkedHashMap<>();
      properties(value).forEach((name, item) -> tree.put(name, tree(item)));
      return tree;
    }
    return text(value);
  }

  static Map<String, Object> properties(Object value) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> properties.put(String.valueOf(name), item));
    } else if (value instanceof Record fields) {
      RecordShape shape = RecordShape.of(fields.getClass());
      shape.properties().forEach((name, property) -> put(properties, name, property, fields));
      if (shape.rest() != null && shape.rest().of(fields) instanceof Map<?, ?> rest) {
        rest.forEach((name, item) -> properties.putIfAbsent(String.valueOf(name), item));
      }
    } else {
      throw new IllegalArgumentException(
          "Expected a record or map but was a " + value.getClass().getName());
    }
    return properties;
  }

  private static void put(
      Map<String, Object> properties, String name, RecordShape.Property property, Record fields) {
    Object field = property.of(fields);
    boolean optional = property.component().getType() == Optional.class;
    boolean empty = field == null || field.equals(Optional.empty());
    if (!empty || (optional && property.required())) {
      properties.put(name, field);
    }
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
