package io.github.authdex.client.json;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and sets one typed property of an object that is too wide for a record of its properties.
 */
public final class Property {
  private Property() {}

  /**
   * Returns the property called {@code name}, or empty if it is absent or null.
   *
   * @param properties values as they were read, or typed ones
   * @throws UncheckedIOException if the property has another form than {@code type}
   */
  public static <T> Optional<T> find(
      Map<String, Object> properties, String name, JsonType<T> type) {
    Object value = properties.get(name);
    if (type.holds(value)) {
      return Optional.ofNullable(type.cast(value));
    }
    try {
      return Optional.ofNullable(Json.bind(Json.tree(value), type));
    } catch (JsonException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the property called {@code name}, or takes it away if {@code value} is null. */
  public static void set(Map<String, Object> properties, String name, Object value) {
    if (value == null) {
      properties.remove(name);
    } else {
      properties.put(name, value);
    }
  }
}
