package io.github.authdex.client;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path parameter as the raw text that goes in place of its braces. */
final class PathText {
  private static final Pattern ELSEWHERE = Pattern.compile("(?:\\.|%2[Ee]){0,2}");

  private PathText() {}

  /**
   * Returns the text of {@code tree}.
   *
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}: the request would
   *     reach another path than the operation's
   */
  static String of(String name, Object tree, Serialization how) {
    UnaryOperator<String> encode =
        how.allowReserved() ? PercentCoding::reservedInPath : PercentCoding::encode;
    String text =
        how.mediaType().isPresent()
            ? PercentCoding.encode(how.document(tree))
            : styled(name, tree, how, encode);
    if (ELSEWHERE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Expected a value for the path parameter \""
              + name
              + "\" but it was empty or dots, which would lead to another path");
    }
    return text;
  }

  private static String styled(
      String name, Object tree, Serialization how, UnaryOperator<String> encode) {
    return switch (how.style()) {
      case LABEL -> "." + PlainText.joined(tree, how.explode() ? "." : ",", how.explode(), encode);
      case MATRIX -> matrix(";" + PercentCoding.encode(name), tree, how.explode(), encode);
      default -> PlainText.joined(tree, ",", how.explode(), encode);
    };
  }

  /** A name without value has no equals sign (RFC 6570 §3.2.7). */
  private static String matrix(
      String name, Object tree, boolean explode, UnaryOperator<String> encode) {
    if (PlainText.isEmpty(tree)) {
      return "";
    }
    if (explode && tree instanceof List<?> list) {
      return list.stream()
          .map(item -> matrix(name, PlainText.text(item), false, encode))
          .collect(Collectors.joining());
    }
    if (explode && tree instanceof Map<?, ?>) {
      return ";" + PlainText.joined(tree, ";", true, encode);
    }
    String value = PlainText.joined(tree, ",", false, encode);
    return value.isEmpty() ? name : name + "=" + value;
  }
}
