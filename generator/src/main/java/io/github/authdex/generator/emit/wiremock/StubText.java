package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How WireMock says what a text must be. */
final class StubText {
  private StubText() {}

  static ObjectNode equalTo(String text) {
    return of("equalTo", text);
  }

  static ObjectNode matches(String regex) {
    return of("matches", regex);
  }

  static ObjectNode absent() {
    return JsonNodeFactory.instance.objectNode().put("absent", true);
  }

  /** Returns what a place holds that stands there once: a text is enough of several otherwise. */
  static ObjectNode once(ObjectNode text) {
    ObjectNode once = JsonNodeFactory.instance.objectNode();
    once.putArray("hasExactly").add(text);
    return once;
  }

  private static ObjectNode of(String operator, String text) {
    return JsonNodeFactory.instance.objectNode().put(operator, text);
  }

  /** Returns the regular expression that {@code text} alone matches. */
  static String quoted(String text) {
    return text.replaceAll("[\\\\.^$|?*+()\\[\\]{}]", "\\\\$0");
  }
}
