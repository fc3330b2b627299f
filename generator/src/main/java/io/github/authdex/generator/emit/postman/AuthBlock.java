package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.SchemeRendering;

/**
 * An auth object of a collection or request.
 *
 * @param json the object
 */
public record AuthBlock(ObjectNode json) {
  /** Sends nothing, and ends inheritance; a null or missing auth would inherit. */
  public static final AuthBlock NONE = new AuthBlock(object().put("type", "noauth"));

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns the block of {@code rendering}, the one that sends nothing if it has none. */
  public static AuthBlock of(SchemeRendering rendering) {
    return rendering.auth().flatMap(AuthBlocks::of).orElse(NONE);
  }

  /** Returns a block of {@code type}, without parameters yet. */
  static AuthBlock of(String type) {
    ObjectNode json = object().put("type", type);
    json.putArray(type);
    return new AuthBlock(json);
  }

  AuthBlock with(String key, String value) {
    parameters().addObject().put("key", key).put("value", value).put("type", "string");
    return this;
  }

  /** Adds a boolean; the text {@code "false"} would count as true. */
  AuthBlock with(String key, boolean value) {
    parameters().addObject().put("key", key).put("value", value).put("type", "boolean");
    return this;
  }

  AuthBlock with(String key, int value) {
    parameters().addObject().put("key", key).put("value", value).put("type", "number");
    return this;
  }

  AuthBlock with(String key, JsonNode value) {
    parameters().addObject().put("key", key).put("type", "any").set("value", value);
    return this;
  }

  /** Returns its type, such as {@code bearer}. */
  public String type() {
    return json.get("type").asText();
  }

  private ArrayNode parameters() {
    return (ArrayNode) json.get(type());
  }
}
