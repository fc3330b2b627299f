package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import java.util.Locale;

/** Writes the body of one request as OpenCollection's. */
final class BrunoBody {
  private BrunoBody() {}

  static ObjectNode write(RequestBody asked) {
    if (asked instanceof RequestBody.Raw raw) {
      return body(raw.json() ? "json" : kind(raw.mediaType())).put("data", raw.text());
    } else if (asked instanceof RequestBody.Form form) {
      ObjectNode body = body("form-urlencoded");
      ArrayNode fields = body.putArray("data");
      form.fields().forEach(field -> fields.add(BrunoRequest.entry(field)));
      return body;
    } else if (asked instanceof RequestBody.Multipart multipart) {
      ObjectNode body = body("multipart-form");
      ArrayNode parts = body.putArray("data");
      multipart.parts().forEach(part -> parts.add(part(part)));
      return body;
    }
    return file(((RequestBody.File) asked).mediaType());
  }

  private static String kind(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).contains("xml") ? "xml" : "text";
  }

  private static ObjectNode part(Part part) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", part.field().name());
    if (part.file()) {
      entry.put("type", "file").putArray("value");
    } else {
      entry.put("type", "text").put("value", part.field().text());
    }
    part.contentType().ifPresent(type -> entry.put("contentType", type));
    if (!part.field().enabled()) {
      entry.put("disabled", true);
    }
    return BrunoRequest.described(entry, part.field().description());
  }

  private static ObjectNode file(String mediaType) {
    ObjectNode body = body("file");
    body.putArray("data")
        .addObject()
        .put("filePath", "")
        .put("contentType", mediaType)
        .put("selected", true);
    return body;
  }

  private static ObjectNode body(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
