package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A value in a text. What changes it is remembered and made when the text is asked for; until then
 * it is read as it was.
 */
public interface TextValue {
  boolean isObject();

  boolean isArray();

  /** Returns whether it is a text, and no number, truth value or null. */
  boolean isText();

  /** Returns its key in the object that it is in, or the empty text. */
  String name();

  /** Returns its members or elements, in order; none of what is neither object nor array. */
  List<TextValue> items();

  /** Returns the member {@code name}, if this is an object that has it. */
  Optional<TextValue> member(String name);

  /** Returns it as a text; the empty one for objects, arrays and null. */
  String text();

  /** Returns it as a tree. */
  JsonNode tree();

  /** Returns the 1-based line where it begins. */
  int line();

  /** Puts {@code value} in its place. */
  void replace(JsonNode value);

  /** Puts {@code value} in the place of the member {@code name}, or behind all others. */
  void put(String name, JsonNode value);

  /** Adds {@code value} behind all elements. */
  void add(JsonNode value);

  /** Takes it out of the object or array that it is in. */
  void remove();

  /** Returns the text of the member {@code name}, empty if there is none. */
  default String text(String name) {
    return member(name).map(TextValue::text).orElse("");
  }

  /** Returns the elements of the member {@code name}, none if it is no array. */
  default List<TextValue> list(String name) {
    return member(name).filter(TextValue::isArray).map(TextValue::items).orElse(List.of());
  }

  /** Returns whether the member {@code name} is true. */
  default boolean isTrue(String name) {
    return text(name).equals("true");
  }
}
