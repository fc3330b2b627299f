package io.github.authdex.lab.token;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.message.Reply;
import java.util.List;
import java.util.Map;

/** Writes a token response, each value where the API keeps it. */
public final class TokenAnswerWriter {
  private final ObjectNode body = JsonNodeFactory.instance.objectNode();

  /** Puts {@code value} at {@code pointer} (RFC 6901), making objects on the way. */
  public TokenAnswerWriter put(String pointer, JsonNode value) {
    ObjectNode parent = body;
    JsonPointer rest = JsonPointer.compile(pointer);
    while (!rest.tail().matches()) {
      parent = parent.withObjectProperty(rest.getMatchingProperty());
      rest = rest.tail();
    }
    parent.set(rest.getMatchingProperty(), value);
    return this;
  }

  /** Puts text at {@code pointer}. */
  public TokenAnswerWriter put(String pointer, String value) {
    return put(pointer, JsonNodeFactory.instance.textNode(value));
  }

  /** Puts each text at its pointer. */
  public TokenAnswerWriter putAll(Map<String, String> texts) {
    texts.forEach(this::put);
    return this;
  }

  /** Puts a number at {@code pointer}. */
  public TokenAnswerWriter put(String pointer, long value) {
    return put(pointer, JsonNodeFactory.instance.numberNode(value));
  }

  /**
   * Returns the answer of the endpoint called {@code name} in XML, where a field is an element and
   * one behind {@code @} an attribute.
   */
  public Reply xml(int status, String name) {
    return reply(status, name)
        .withBody(JsonNodeFactory.instance.textNode(XmlAnswer.of(body)))
        .with("Content-Type", "application/xml");
  }

  /** Returns the answer of the endpoint called {@code name}. */
  public Reply reply(int status, String name) {
    return new Reply(status, List.of(), body, name, "").with("Cache-Control", "no-store");
  }
}
