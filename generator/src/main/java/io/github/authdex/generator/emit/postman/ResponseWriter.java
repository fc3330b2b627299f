package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.OriginalRequest;
import io.github.authdex.generator.emit.collection.SavedResponse;
import io.github.authdex.generator.emit.collection.StableId;
import java.util.Locale;

/** Writes the answers that are saved with one request, each with what was asked. */
final class ResponseWriter {
  private final String apiId;
  private final CollectionRequest asked;
  private final ObjectNode original;
  private int written;

  ResponseWriter(String apiId, CollectionRequest asked, ObjectNode request) {
    this.apiId = apiId;
    this.asked = asked;
    this.original = OriginalRequest.of(request);
  }

  ObjectNode write(SavedResponse answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", StableId.of(apiId, "response", asked.id(), Integer.toString(written++)));
    json.put("name", DescriptionText.shortName(answer.name()));
    json.set("originalRequest", original);
    answer
        .status()
        .ifPresent(status -> json.put("status", status.reason()).put("code", status.code()));
    json.put("_postman_previewlanguage", language(answer));
    var headers = json.putArray("header");
    answer
        .mediaType()
        .ifPresent(type -> headers.addObject().put("key", "Content-Type").put("value", type));
    json.putArray("cookie");
    return json.put("body", answer.body());
  }

  private static String language(SavedResponse answer) {
    String type = answer.mediaType().orElse("").toLowerCase(Locale.ROOT);
    if (answer.json()) {
      return "json";
    }
    return type.contains("html") ? "html" : type.contains("xml") ? "xml" : "text";
  }
}
