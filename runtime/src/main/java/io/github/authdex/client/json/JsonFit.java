package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well a tree fits a type, to tell the forms of a union apart by shape. */
final class JsonFit {
  /** The fit of a tree that cannot be read as the type. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int CONSTANT = 100;
  private static final int SPECIFIC = 2;
  private static final int GENERAL = 1;

  /** The fit of a value that an enumeration does not know: whatever else fits goes before. */
  private static final int LATER = 0;

  /** How many unions in each other are looked into: they may lead back to the first. */
  private static final int MAX_UNIONS = 4;

  private JsonFit() {}

  static int of(Object tree, Type type) {
    return of(tree, type, 0);
  }

  /**
   * Returns the fit of {@code tree}.
   *
   * @param unions how many unions are around {@code type}
   */
  static int of(Object tree, Type type, int unions) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(tree, generic, unions);
    }
    Class<?> raw = (Class<?>) type;
    if (tree == null || raw == Object.class) {
      return 0;
    }
    Scalar scalar = Scalar.of(raw);
    if (scalar != null) {
      boolean general = raw == String.class || raw == Double.class || raw == Float.class;
      return scalar.fits(tree) ? (general ? GENERAL : SPECIFIC) : NONE;
    }
    if (raw.isRecord()) {
      return ofRecord(tree, RecordShape.of(raw), unions);
    }
    return unions < MAX_UNIONS ? UnionShape.of(raw).fit(tree, unions + 1) : 0;
  }

  private static int ofGeneric(Object tree, ParameterizedType type, int unions) {
    if (tree == null) {
      return 0;
    }
    Type[] arguments = type.getActualTypeArguments();
    if (isWrapper(type)) {
      return of(tree, arguments[0], unions);
    }
    if (type.getRawType() == List.class) {
      return tree instanceof List<?> list ? ofFirst(list, arguments[0], unions) : NONE;
    }
    return tree instanceof Map<?, ?> map ? ofFirst(map.values(), arguments[1], unions) : NONE;
  }

  /** Returns whether {@code type} only says that a value may be missing. */
  static boolean isWrapper(ParameterizedType type) {
    return type.getRawType() == Optional.class || type.getRawType() == JsonNullable.class;
  }

  /** Returns whether null may stand in a place of {@code type} in a list or map. */
  static boolean takesNull(Type type) {
    return type == Object.class
        || (type instanceof ParameterizedType generic && isWrapper(generic));
  }

  private static int ofFirst(Iterable<?> items, Type type, int unions) {
    for (Object item : items) {
      return of(item, type, unions);
    }
    return 0;
  }

  private static int ofRecord(Object tree, RecordShape shape, int unions) {
    if (shape.inline()) {
      int fit = of(tree, shape.only().type(), unions);
      if (fit == NONE || shape.constants().isEmpty()) {
        return fit;
      }
      return shape.constants().contains(tree) ? CONSTANT : LATER;
    }
    if (!(tree instanceof Map<?, ?> object)) {
      return NONE;
    }
    int fit = shape.rest() == null ? -unknown(object, shape) : 0;
    for (Map.Entry<String, RecordShape.Property> entry : shape.properties().entrySet()) {
      boolean present = object.containsKey(entry.getKey());
      if (!present && entry.getValue().required()) {
        return NONE;
      }
      if (present) {
        int part = ofProperty(object.get(entry.getKey()), entry.getValue(), unions);
        if (part == NONE) {
          return NONE;
        }
        fit += 1 + part;
      }
    }
    return fit;
  }

  private static int ofProperty(Object tree, RecordShape.Property property, int unions) {
    if (property.text()) {
      return DecimalText.fits(tree, property.type()) ? SPECIFIC : NONE;
    }
    return shallow(tree, property.type(), unions);
  }

  static int unknown(Map<?, ?> object, RecordShape shape) {
    return (int)
        object.keySet().stream().filter(name -> !shape.properties().containsKey(name)).count();
  }

  /** Looks into a property without following objects, so that the cost stays bounded. */
  private static int shallow(Object tree, Type type, int unions) {
    boolean object = tree instanceof Map || tree instanceof List;
    if (!object) {
      return of(tree, type, unions);
    }
    Type inner = type;
    if (type instanceof ParameterizedType generic && isWrapper(generic)) {
      inner = generic.getActualTypeArguments()[0];
    }
    if (inner instanceof ParameterizedType generic) {
      boolean matches = (generic.getRawType() == List.class) == (tree instanceof List);
      return matches ? 0 : NONE;
    }
    return Scalar.of((Class<?>) inner) == null ? 0 : NONE;
  }

  /** Returns the record that {@code form} is, or that it is on the wire. */
  static Class<?> unwrapped(Class<?> form) {
    return form.isRecord()
            && RecordShape.of(form).inline()
            && RecordShape.of(form).only().type() instanceof Class<?> only
            && (only.isRecord() || only.isAnnotationPresent(JsonUnion.class))
        ? only
        : form;
  }

  /** Returns the values that a property of {@code type} is known to have; none if it has any. */
  static Set<Object> constants(Type type) {
    if (type instanceof ParameterizedType generic) {
      return isWrapper(generic) ? constants(generic.getActualTypeArguments()[0]) : Set.of();
    }
    Class<?> raw = (Class<?>) type;
    return raw.isRecord() ? RecordShape.of(raw).constants() : Set.of();
  }
}
