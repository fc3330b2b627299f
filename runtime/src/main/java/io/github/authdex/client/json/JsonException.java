package io.github.authdex.client.json;

import java.io.IOException;
import java.util.List;

/** JSON is not well formed or has another form than expected. Its message shows no values. */
public final class JsonException extends IOException {
  private static final long serialVersionUID = 1L;

  JsonException(String message) {
    super(message);
  }

  static JsonException unexpected(String expected, JsonPath path, Object tree) {
    return new JsonException("Expected " + expected + " at " + path + " but was " + kind(tree));
  }

  private static String kind(Object tree) {
    if (tree == null) {
      return "null";
    }
    if (tree instanceof String text) {
      return "text of " + text.length() + " characters";
    }
    if (tree instanceof Boolean) {
      return "a boolean";
    }
    if (tree instanceof Number) {
      return "a number";
    }
    return tree instanceof List<?> ? "a list" : "an object";
  }
}
