package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From tree to typed values. */
final class JsonBinder {
  private JsonBinder() {}

  static Object bind(Object tree, Type type, JsonPath path) throws JsonException {
    if (type instanceof ParameterizedType generic) {
      return bindGeneric(tree, generic, path);
    }
    Class<?> raw = (Class<?>) type;
    if (tree == null || raw == Object.class) {
      return tree;
    }
    Scalar scalar = Scalar.of(raw);
    if (scalar != null) {
      return scalar.read(tree, path);
    }
    if (raw.isRecord()) {
      return bindRecord(tree, RecordShape.of(raw), path);
    }
    if (raw.isAnnotationPresent(JsonUnion.class)) {
      return UnionShape.of(raw).bind(tree, path);
    }
    throw new IllegalArgumentException("Expected a scalar, record or union but was " + raw);
  }

  private static Object bindGeneric(Object tree, ParameterizedType type, JsonPath path)
      throws JsonException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return Optional.ofNullable(bind(tree, arguments[0], path));
    }
    if (tree == null) {
      return null;
    }
    return type.getRawType() == List.class
        ? bindList(tree, arguments[0], path)
        : bindMap(tree, arguments[1], path);
  }

  private static List<Object> bindList(Object tree, Type items, JsonPath path)
      throws JsonException {
    if (!(tree instanceof List<?> list)) {
      throw JsonException.unexpected("a list", path, tree);
    }
    List<Object> bound = new ArrayList<>(list.size());
    for (Object item : list) {
      bound.add(bind(item, items, path.index(bound.size())));
    }
    return Collections.unmodifiableList(bound);
  }

  private static Map<String, Object> bindMap(Object tree, Type values, JsonPath path)
      throws JsonException {
    Map<String, Object> bound = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : object(tree, path).entrySet()) {
      String name = entry.getKey();
      bound.put(name, bind(entry.getValue(), values, path.property(name)));
    }
    return Collections.unmodifiableMap(bound);
  }

  private static Object bindRecord(Object tree, RecordShape shape, JsonPath path)
      throws JsonException {
    if (shape.inline()) {
      Type type = shape.only().component().getGenericType();
      return shape.create(new Object[] {bind(tree, type, path)});
    }
    Map<String, Object> object = object(tree, path);
    Object[] arguments = new Object[shape.constructor().getParameterCount()];
    for (Map.Entry<String, RecordShape.Property> entry : shape.properties().entrySet()) {
      String name = entry.getKey();
      RecordShape.Property property = entry.getValue();
      Type type = property.component().getGenericType();
      arguments[property.index()] = bind(object.get(name), type, path.property(name));
    }
    if (shape.rest() != null) {
      Type type = shape.rest().component().getGenericType();
      arguments[shape.rest().index()] = bind(rest(object, shape), type, path);
    }
    return shape.create(arguments);
  }

  private static Map<String, Object> rest(Map<String, Object> object, RecordShape shape) {
    Map<String, Object> rest = new LinkedHashMap<>(object);
    rest.keySet().removeAll(shape.properties().keySet());
    return rest;
  }

  @SuppressWarnings("unchecked") // Trees come from JsonText, whose maps have text for keys.
  private static Map<String, Object> object(Object tree, JsonPath path) throws JsonException {
    if (tree instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw JsonException.unexpected("an object", path, tree);
  }
}
