package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import java.util.List;
import java.util.Optional;

/** Writes the body of one request. */
final class BodyWriter {
  private BodyWriter() {}

  static ObjectNode write(RequestBody asked) {
    if (asked instanceof RequestBody.Raw raw) {
      return raw(raw);
    } else if (asked instanceof RequestBody.Form form) {
      List<Part> parts =
          form.fields().stream().map(field -> new Part(field, false, Optional.empty())).toList();
      return form(parts, "urlencoded");
    } else if (asked instanceof RequestBody.Multipart multipart) {
      return form(multipart.parts(), "formdata");
    }
    ObjectNode body = body("file");
    body.putObject("file");
    return body;
  }

  private static ObjectNode raw(RequestBody.Raw raw) {
    ObjectNode body = body("raw").put("raw", raw.text());
    if (raw.json()) {
      body.putObject("options").putObject("raw").put("language", "json");
    }
    return body;
  }

  private static ObjectNode form(List<Part> parts, String mode) {
    ObjectNode body = body(mode);
    ArrayNode entries = body.putArray(mode);
    for (Part part : parts) {
      ObjectNode entry = entries.addObject().put("key", part.field().name());
      if (part.file()) {
        entry.put("type", "file").putArray("src");
      } else {
        entry.put("value", part.field().text()).put("type", "text");
      }
      part.contentType().ifPresent(type -> entry.put("contentType", type));
      RequestWriter.finish(entry, part.field());
    }
    return body;
  }

  private static ObjectNode body(String mode) {
    return JsonNodeFactory.instance.objectNode().put("mode", mode);
  }
}
