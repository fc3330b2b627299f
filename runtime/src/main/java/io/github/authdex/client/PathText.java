package io.github.authdex.client;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A path parameter as the raw text that goes in place of its braces. */
final class PathText {
  private PathText() {}

  /**
   * Returns the text of {@code tree}.
   *
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}: the request would
   *     reach another path than the operation's
   */
  static String of(String name, Object tree, ParameterStyle style, boolean explode) {
    String text =
        switch (style) {
          case LABEL -> "." + joined(tree, explode ? "." : ",", explode, Percent::encode);
          case MATRIX -> matrix(name, tree, explode);
          default -> joined(tree, ",", explode, Percent::encode);
        };
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(
          "Expected a value for the path parameter \""
              + name
              + "\" but it was empty or dots, which would lead to another path");
    }
    return text;
  }

  private static String matrix(String name, Object tree, boolean explode) {
    String prefix = ";" + Percent.encode(name) + "=";
    if (!explode) {
      return prefix + joined(tree, ",", false, Percent::encode);
    }
    if (tree instanceof Map<?, ?>) {
      return ";" + joined(tree, ";", true, Percent::encode);
    }
    return tree instanceof List<?> list
        ? list.stream()
            .map(item -> prefix + Percent.encode(Plain.text(item)))
            .collect(Collectors.joining())
        : prefix + Percent.encode(Plain.text(tree));
  }

  /** Returns {@code tree} as one text, in which an exploded object has {@code key=value}. */
  static String joined(
      Object tree, String separator, boolean explode, Function<String, String> encode) {
    if (tree instanceof List<?> list) {
      return list.stream()
          .map(item -> encode.apply(Plain.text(item)))
          .collect(Collectors.joining(separator));
    }
    if (tree instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(
              entry ->
                  encode.apply((String) entry.getKey())
                      + (explode ? "=" : separator)
                      + encode.apply(Plain.text(entry.getValue())))
          .collect(Collectors.joining(separator));
    }
    return encode.apply(Plain.text(tree));
  }
}
