package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;

/** Writes the URL object of one request. */
final class UrlWriter {
  private UrlWriter() {}

  static ObjectNode write(RequestUrl asked) {
    ArrayNode segments = JsonNodeFactory.instance.arrayNode();
    ArrayNode variables = JsonNodeFactory.instance.arrayNode();
    StringBuilder raw = new StringBuilder(asked.base());
    for (Segment segment : asked.segments()) {
      String text = text(segment, variables);
      segments.add(text);
      raw.append('/').append(text);
    }
    ObjectNode url = JsonNodeFactory.instance.objectNode();
    url.put("raw", raw + asked.querySent());
    url.putArray("host").add(asked.base());
    url.set("path", segments);
    if (!asked.query().isEmpty()) {
      asked.query().forEach(field -> add(url.withArray("query"), field));
    }
    if (!variables.isEmpty()) {
      url.set("variable", variables);
    }
    return url;
  }

  /** Returns the segment, and declares the variable that it may be. */
  private static String text(Segment segment, ArrayNode variables) {
    if (segment instanceof Segment.Variable variable) {
      ObjectNode declared = variables.addObject();
      declared.put("key", variable.key()).put("value", variable.value());
      RequestWriter.describe(declared, variable.description());
      return ":" + variable.key() + variable.extension();
    }
    return segment.sent();
  }

  private static void add(ArrayNode query, RequestField field) {
    ObjectNode entry = query.addObject().put("key", field.name());
    entry.put("value", field.value().orElse(null));
    RequestWriter.finish(entry, field);
  }
}
