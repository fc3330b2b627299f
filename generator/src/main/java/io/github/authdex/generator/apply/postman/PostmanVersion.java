package io.github.authdex.generator.apply.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.apply.text.TextValue;

/** In which form a collection has what auth goes by. */
enum PostmanVersion {
  /** As the members of an object. */
  V2_0,
  /** As a list of objects with key and value. */
  V2_1;

  static PostmanVersion of(TextValue collection) {
    String schema = collection.member("info").map(info -> info.text("schema")).orElse("");
    return schema.contains("/v2.0") ? V2_0 : V2_1;
  }

  /** Returns {@code auth}, which is of 2.1, in this form. */
  JsonNode form(ObjectNode auth) {
    if (this == V2_1) {
      return auth;
    }
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    String type = auth.path("type").asText();
    form.put("type", type);
    if (auth.has(type)) {
      ObjectNode values = form.putObject(type);
      auth.get(type).forEach(each -> values.set(each.path("key").asText(), each.path("value")));
    }
    return form;
  }
}
