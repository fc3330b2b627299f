package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Braces in answers. A WireMock that is told to fills {@code {{…}}} of any answer with what it
 * computes, and what documents call things is theirs to choose.
 */
final class TemplateBraces {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TemplateBraces() {}

  /** Returns {@code tree} with a space between braces that open one after the other in a text. */
  static JsonNode apart(JsonNode tree) {
    try {
      // Between tokens of JSON no brace follows another but an array's or a name's sign.
      return JSON.readTree(tree.toString().replaceAll("\\{(?=\\{)", "{ "));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e); // A space in a text leaves JSON what it is.
    }
  }
}
