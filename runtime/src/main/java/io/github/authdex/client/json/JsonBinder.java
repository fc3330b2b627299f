package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From tree to typed values. A part of a list, map or record that does not fit is told and left
 * out.
 */
final class JsonBinder {
  private final Consumer<Misfit> misfits;
  private final boolean trial;

  JsonBinder(Consumer<Misfit> misfits) {
    this(misfits, false);
  }

  private JsonBinder(Consumer<Misfit> misfits, boolean trial) {
    this.misfits = misfits;
    this.trial = trial;
  }

  /** Returns a binder that tries a form out: a union inside takes the first form that may do. */
  JsonBinder trial(Consumer<Misfit> misfits) {
    return new JsonBinder(misfits, true);
  }

  boolean isTrial() {
    return trial;
  }

  void tell(Misfit misfit) {
    misfits.accept(misfit);
  }

  /**
   * Returns the value in {@code tree}.
   *
   * @throws JsonException if it is of another form as a whole
   */
  Object bind(Object tree, Type type, JsonPath path) throws JsonException {
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
      return UnionShape.of(raw).bind(tree, path, this);
    }
    throw new IllegalArgumentException("Expected a scalar, record or union but was " + raw);
  }

  private Object bindGeneric(Object tree, ParameterizedType type, JsonPath path)
      throws JsonException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return Optional.ofNullable(bind(tree, arguments[0], path));
    }
    if (type.getRawType() == JsonNullable.class) {
      return tree == null ? JsonNullable.ofNull() : JsonNullable.of(bind(tree, arguments[0], path));
    }
    if (tree == null) {
      return null;
    }
    return type.getRawType() == List.class
        ? bindList(tree, arguments[0], path)
        : bindMap(tree, arguments[1], path);
  }

  private List<Object> bindList(Object tree, Type items, JsonPath path) throws JsonException {
    if (!(tree instanceof List<?> list)) {
      throw JsonException.unexpected("a list", path, tree);
    }
    List<Object> bound = new ArrayList<>(list.size());
    for (Object item : list) {
      bound.add(item(item, items, path.index(bound.size())));
    }
    return Collections.unmodifiableList(bound);
  }

  private Map<String, Object> bindMap(Object tree, Type values, JsonPath path)
      throws JsonException {
    Map<String, Object> bound = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : object(tree, path).entrySet()) {
      String name = entry.getKey();
      Object value = item(entry.getValue(), values, path.property(name));
      if (value != null || (entry.getValue() == null && JsonFit.takesNull(values))) {
        bound.put(name, value); // What does not fit is left out, and not sent back as null.
      }
    }
    return Collections.unmodifiableMap(bound);
  }

  private Object item(Object tree, Type type, JsonPath path) {
    if (tree == null && !JsonFit.takesNull(type)) {
      tell(Misfit.of("a value", path, null));
    }
    return part(tree, type, path);
  }

  private Object bindRecord(Object tree, RecordShape shape, JsonPath path) throws JsonException {
    if (shape.inline()) {
      Type type = shape.only().type();
      return shape.create(new Object[] {bind(tree, type, path)});
    }
    Map<String, Object> object = object(tree, path);
    if (shape.wide()) {
      return shape.create(new Object[] {bindWide(object, shape, path)});
    }
    Object[] arguments = new Object[shape.constructor().getParameterCount()];
    for (Map.Entry<String, RecordShape.Property> entry : shape.properties().entrySet()) {
      RecordShape.Property property = entry.getValue();
      arguments[property.index()] = property(object, entry.getKey(), property, path);
    }
    if (shape.rest() != null) {
      Type type = shape.rest().type();
      arguments[shape.rest().index()] = bind(rest(object, shape), type, path);
    }
    return shape.create(arguments);
  }

  /** Keeps what no property is for as it is, and takes away what does not fit its property. */
  private Map<String, Object> bindWide(
      Map<String, Object> object, RecordShape shape, JsonPath path) {
    Map<String, Object> bound = new LinkedHashMap<>();
    object.forEach(
        (name, tree) -> {
          RecordShape.Property property = shape.properties().get(name);
          if (property == null) {
            bound.put(name, tree);
          } else {
            Object value = property(object, name, property, path);
            if (tree == null || !value.equals(Optional.empty())) {
              bound.put(name, ((Optional<?>) value).orElse(null));
            }
          }
        });
    shape.properties().entrySet().stream()
        .filter(each -> !object.containsKey(each.getKey()))
        .forEach(each -> property(object, each.getKey(), each.getValue(), path));
    return Collections.unmodifiableMap(bound);
  }

  private Object property(
      Map<String, Object> object, String name, RecordShape.Property property, JsonPath parent) {
    Type type = property.type();
    JsonPath path = parent.property(name);
    if (!object.containsKey(name)) {
      if (property.required() && !property.writeOnly()) {
        tell(Misfit.missing(path));
      }
      return none(type);
    }
    Object tree = object.get(name);
    if (tree == null && property.required() && !property.takesNull()) {
      tell(Misfit.of("a value", path, null));
    }
    return part(tree, type, path);
  }

  private Object part(Object tree, Type type, JsonPath path) {
    try {
      return bind(tree, type, path);
    } catch (JsonException e) {
      tell(e.misfit());
      return none(type);
    }
  }

  /** Returns what stands in a place of {@code type} that has no value. */
  private static Object none(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Optional.class
          ? Optional.empty()
          : generic.getRawType() == JsonNullable.class ? JsonNullable.absent() : null;
    }
    return null;
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
