package io.github.authdex.lab.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;

/** Puts what a request asks for by its path into the answer, as the API would. */
final class EchoedPath {
  private EchoedPath() {}

  /** Returns {@code body}, its members called as values of the path having these. */
  static JsonNode in(JsonNode body, Map<String, String> pathValues) {
    if (body instanceof ObjectNode object) {
      pathValues.forEach((name, value) -> put(object, name, value));
    }
    return body;
  }

  private static void put(ObjectNode object, String name, String value) {
    JsonNode made = object.path(name);
    if (made.isTextual()) {
      object.put(name, value);
    } else if (made.isIntegralNumber() && value.matches("[0-9]{1,18}")) {
      object.put(name, new BigInteger(value));
    }
  }
}
