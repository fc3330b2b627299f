package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Java type as JSON is read into it: a class, a list or a map. Threads may share it.
 *
 * @param <T> the type
 */
public final class JsonType<T> {
  private final Type type;

  private JsonType(Type type) {
    this.type = type;
  }

  /** Returns the type of a class without type parameters: a scalar, a record, a union. */
  public static <T> JsonType<T> of(Class<T> type) {
    return new JsonType<>(type);
  }

  static JsonType<Object> of(Type type) {
    return new JsonType<>(type);
  }

  /** Returns the type of lists of {@code items}. */
  public static <T> JsonType<List<T>> list(JsonType<T> items) {
    return new JsonType<>(new Generic(List.class, List.of(items.type)));
  }

  /** Returns the type of objects whose keys are data. */
  public static <T> JsonType<Map<String, T>> map(JsonType<T> values) {
    return new JsonType<>(new Generic(Map.class, List.of(String.class, values.type)));
  }

  /** Returns the type of what may be null, such as an item of a list. */
  public static <T> JsonType<Optional<T>> optional(JsonType<T> value) {
    return new JsonType<>(new Generic(Optional.class, List.of(value.type)));
  }

  /**
   * Returns {@code value}, all of which can be sent as this type.
   *
   * @throws IllegalArgumentException if an item of a list or a value of a map is null and may not
   *     be, or a required property of a record is null, at any depth
   */
  public T checked(T value) {
    JsonUnbinder.SENT.tree(value, type, JsonPath.ROOT);
    return value;
  }

  /** Returns whether this is {@link String}, which content other than JSON can be, too. */
  public boolean isText() {
    return type == String.class;
  }

  /** Returns whether {@code value} is of this type at any depth, null included. */
  boolean holds(Object value) {
    return holds(value, type);
  }

  private static boolean holds(Object value, Type type) {
    if (value == null) {
      return true;
    }
    if (type instanceof Class<?> raw) {
      return raw.isInstance(value);
    }
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    Type last = arguments[arguments.length - 1];
    if (value instanceof Optional<?> optional) {
      return optional.stream().allMatch(each -> holds(each, last));
    }
    return value instanceof Map<?, ?> map
        ? map.values().stream().allMatch(each -> holds(each, last))
        : value instanceof List<?> list && list.stream().allMatch(each -> holds(each, last));
  }

  Type type() {
    return type;
  }

  /** Casts what was read as this type. */
  @SuppressWarnings("unchecked") // A value read as type() is a T by construction.
  T cast(Object value) {
    return (T) value;
  }

  /** A class with its type arguments. */
  private record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }
}
