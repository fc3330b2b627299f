package io.github.authdex.client;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Parameters as the text of header fields, where nothing is percent-encoded. */
final class HeaderText {
  private HeaderText() {}

  /** Returns {@code tree} in the style {@code simple}, or as a document, which is then ASCII. */
  static String of(Object tree, Serialization how) {
    if (how.mediaType().isEmpty()) {
      return PlainText.joined(tree, ",", how.explode(), UnaryOperator.identity());
    }
    return how.isJson() ? ascii(how.document(tree)) : how.document(tree);
  }

  /** Returns the pairs of a cookie in the style {@code cookie} (OpenAPI 3.2 §4.12.2). */
  static String cookie(String name, Object tree, boolean explode) {
    if (PlainText.isEmpty(tree)) {
      return "";
    }
    if (explode && tree instanceof List<?> list) {
      return list.stream()
          .map(item -> name + "=" + PlainText.text(item))
          .collect(Collectors.joining("; "));
    }
    return explode && tree instanceof Map
        ? PlainText.joined(tree, "; ", true, UnaryOperator.identity())
        : name + "=" + PlainText.joined(tree, ",", false, UnaryOperator.identity());
  }

  /** JSON may write any character as an escape (RFC 8259 §7), which is in its strings alone. */
  private static String ascii(String json) {
    return json.chars()
        .mapToObj(c -> c < 0x7f ? Character.toString(c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }
}
