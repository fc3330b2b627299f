package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as text outside JSON. */
final class Plain {
  private Plain() {}

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

  /** Returns the items of a list, or keys and values of an object, with a separator between. */
  static String joined(Object tree, String separator) {
    if (tree instanceof List<?> list) {
      return list.stream().map(Plain::text).collect(Collectors.joining(separator));
    }
    if (tree instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(entry -> entry.getKey() + separator + text(entry.getValue()))
          .collect(Collectors.joining(separator));
    }
    return text(tree);
  }

  /** Returns whether there is nothing to send. */
  static boolean isEmpty(Object tree) {
    return tree == null
        || (tree instanceof List<?> list && list.isEmpty())
        || (tree instanceof Map<?, ?> object && object.isEmpty());
  }
}
