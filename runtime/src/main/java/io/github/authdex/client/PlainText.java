package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values as text outside JSON. */
final class PlainText {
  private PlainText() {}

  /** Returns the text of {@code tree}: JSON's, without quotes around text. */
  static String text(Object tree) {
    if (tree == null) {
      return "";
    }
    if (tree instanceof Map || tree instanceof List) {
      return new String(Json.write(tree), StandardCharsets.UTF_8);
    }
    return tree instanceof BigDecimal decimal ? decimal.toPlainString() : tree.toString();
  }

  /**
   * Returns {@code tree} as one text with a separator between the items of a list and between keys
   * and values of an object, which has {@code key=value} if it is exploded.
   */
  static String joined(
      Object tree, String separator, boolean explode, UnaryOperator<String> encode) {
    if (tree instanceof List<?> list) {
      return list.stream()
          .map(item -> encode.apply(text(item)))
          .collect(Collectors.joining(separator));
    }
    if (tree instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(
              entry ->
                  encode.apply((String) entry.getKey())
                      + (explode ? "=" : separator)
                      + encode.apply(text(entry.getValue())))
          .collect(Collectors.joining(separator));
    }
    return encode.apply(text(tree));
  }

  /** Returns whether there is nothing to send. */
  static boolean isEmpty(Object tree) {
    return tree == null
        || (tree instanceof List<?> list && list.isEmpty())
        || (tree instanceof Map<?, ?> object && object.isEmpty());
  }

  /** Returns {@code tree} without null in lists and objects: undefined members (RFC 6570 §2.3). */
  static Object withoutNull(Object tree) {
    if (tree instanceof List<?> list) {
      List<Object> present = new ArrayList<>();
      list.stream().filter(item -> item != null).forEach(item -> present.add(withoutNull(item)));
      return present;
    }
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> present = new LinkedHashMap<>();
      object.forEach(
          (key, value) -> {
            if (value != null) {
              present.put(key, withoutNull(value));
            }
          });
      return present;
    }
    return tree;
  }
}
