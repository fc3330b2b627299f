package io.github.authdex.client.json;

import java.util.Map;

/**
 * Reads and writes JSON. Between text and typed values stands a tree: {@link Map}, {@link
 * java.util.List}, {@link String}, {@link Number}, {@link Boolean} and null, which is also what a
 * value of unknown form is read into.
 *
 * <p>Types are records by their components, sealed interfaces by {@link JsonUnion}, lists, maps,
 * {@link java.util.Optional} and scalars. Their classes must be accessible: public, and in an
 * exported package if they live in a named module.
 */
public final class Json {
  private Json() {}

  /**
   * Returns the value in {@code text}.
   *
   * @throws JsonException if it is not JSON in UTF-8 or has another form than {@code type}
   */
  public static <T> T read(byte[] text, JsonType<T> type) throws JsonException {
    return bind(JsonText.read(text), type);
  }

  /** Returns {@code value} as JSON text in UTF-8. */
  public static byte[] write(Object value) {
    return JsonText.write(tree(value));
  }

  /**
   * Returns the value in {@code tree}.
   *
   * @throws JsonException if it has another form than {@code type}
   */
  public static <T> T bind(Object tree, JsonType<T> type) throws JsonException {
    return type.cast(JsonBinder.bind(tree, type.type(), JsonPath.ROOT));
  }

  /** Returns {@code value} as a tree. */
  public static Object tree(Object value) {
    return JsonUnbinder.tree(value);
  }

  /**
   * Returns the properties of {@code value}, a record or map, with values that are not trees yet;
   * absent ones are left out.
   */
  public static Map<String, Object> properties(Object value) {
    return JsonUnbinder.properties(value);
  }
}
