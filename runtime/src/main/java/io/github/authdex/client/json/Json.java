package io.github.authdex.client.json;

import io.github.authdex.auth.internal.text.LimitedWarnings;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads and writes JSON. Between text and typed values stands a tree: {@link Map}, {@link
 * java.util.List}, {@link String}, {@link Number}, {@link Boolean} and null, which is also what a
 * value of unknown form is read into.
 *
 * <p>Reading is strict but kind: a part that does not fit, or a required one that is missing, is
 * left out and told as a {@link Misfit}, and the rest is read; only a text that is no JSON, or is
 * of another form as a whole, fails. Writing is strict: a required property that is null is
 * refused, and so is an item of a list or a value of a map that is null where its type is neither
 * {@code Optional} nor {@code Object}.
 *
 * <p>Types are records by their components, sealed interfaces by {@link JsonUnion}, lists, maps,
 * {@link java.util.Optional} and scalars. Their classes must be accessible: public, and in an
 * exported package if they live in a named module.
 */
public final class Json {
  private Json() {}

  /**
   * Returns the value in {@code text}; misfits go to the log of {@code
   * io.github.authdex.client.json}.
   *
   * @throws JsonException if it is not JSON in UTF-8 or as a whole has another form than {@code
   *     type}
   */
  public static <T> T read(byte[] text, JsonType<T> type) throws JsonException {
    return bind(JsonText.read(text), type);
  }

  /**
   * Returns the value in {@code text}.
   *
   * @param misfits told of each part that does not fit, in the order of the text
   * @throws JsonException if it is not JSON in UTF-8 or as a whole has another form than {@code
   *     type}
   */
  public static <T> T read(byte[] text, JsonType<T> type, Consumer<Misfit> misfits)
      throws JsonException {
    return bind(JsonText.read(text), type, misfits);
  }

  /**
   * Returns {@code value} as JSON text in UTF-8.
   *
   * @throws IllegalArgumentException if a required property of a record is null, at any depth
   */
  public static byte[] write(Object value) {
    return JsonText.write(tree(value));
  }

  /**
   * Returns the value in {@code tree}; misfits go to the log of {@code
   * io.github.authdex.client.json}.
   *
   * @throws JsonException if it has another form than {@code type}
   */
  public static <T> T bind(Object tree, JsonType<T> type) throws JsonException {
    LimitedWarnings log = new LimitedWarnings("io.github.authdex.client.json");
    T value = bind(tree, type, log::tell);
    log.end();
    return value;
  }

  /**
   * Returns the value in {@code tree}.
   *
   * @param misfits told of each part that does not fit, in the order of the tree
   * @throws JsonException if it has another form than {@code type}
   */
  public static <T> T bind(Object tree, JsonType<T> type, Consumer<Misfit> misfits)
      throws JsonException {
    return type.cast(new JsonBinder(misfits).bind(tree, type.type(), JsonPath.ROOT));
  }

  /**
   * Returns {@code value} as a tree.
   *
   * @throws IllegalArgumentException if a required property of a record is null, at any depth
   */
  public static Object tree(Object value) {
    return JsonUnbinder.WHOLE.tree(value, Object.class, JsonPath.ROOT);
  }

  /**
   * Returns {@code value} as a tree that a request carries: without what only answers have
   * (OpenAPI's {@code readOnly}).
   *
   * @throws IllegalArgumentException if a required property of a record is null, at any depth
   */
  public static Object sent(Object value) {
    return JsonUnbinder.SENT.tree(value, Object.class, JsonPath.ROOT);
  }

  /**
   * Returns the properties of {@code value}, a record or map, that a request carries, with values
   * that are not trees yet; absent ones and those that only answers have are left out.
   *
   * @throws IllegalArgumentException if a required property of the record is null
   */
  public static Map<String, Object> properties(Object value) {
    return JsonUnbinder.SENT.properties(value, JsonPath.ROOT);
  }
}
