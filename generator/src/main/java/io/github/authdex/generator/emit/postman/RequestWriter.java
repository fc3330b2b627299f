package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.SavedResponse;
import io.github.authdex.generator.emit.collection.StableId;
import java.util.List;
import java.util.Set;

/** Writes the item of one request. */
final class RequestWriter {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "COPY", "PURGE", "UNLOCK");

  private final String apiId;

  RequestWriter(String apiId) {
    this.apiId = apiId;
  }

  /** Returns the item of {@code asked}, with {@code answers} saved beside it. */
  ObjectNode write(CollectionRequest asked, List<SavedResponse> answers) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", StableId.of(apiId, "operation", asked.id()));
    item.put("name", DescriptionText.shortName(asked.name()));
    ObjectNode request = item.putObject("request");
    asked.auth().ifPresent(auth -> request.set("auth", AuthBlock.of(auth).json()));
    request.put("method", asked.method());
    request.set("header", headers(asked.headers()));
    asked.body().ifPresent(body -> request.set("body", BodyWriter.write(body)));
    request.set("url", UrlWriter.write(asked.url()));
    describe(request, asked.description());
    ArrayNode saved = item.putArray("response");
    if (!answers.isEmpty()) {
      ResponseWriter responses = new ResponseWriter(apiId, asked, request);
      answers.forEach(answer -> saved.add(responses.write(answer)));
    }
    if (asked.body().isPresent() && WITHOUT_BODY.contains(asked.method())) {
      item.putObject("protocolProfileBehavior").put("disableBodyPruning", true);
    }
    return item;
  }

  private static ArrayNode headers(List<RequestField> fields) {
    ArrayNode headers = JsonNodeFactory.instance.arrayNode();
    for (RequestField field : fields) {
      ObjectNode header = headers.addObject().put("key", field.name()).put("value", field.text());
      finish(header, field);
    }
    return headers;
  }

  /** Adds what says of an entry whether it is sent, and what it is. */
  static void finish(ObjectNode entry, RequestField field) {
    if (!field.enabled()) {
      entry.put("disabled", true);
    }
    describe(entry, field.description());
  }

  static void describe(ObjectNode entry, String description) {
    if (!description.isBlank()) {
      entry.put("description", DescriptionText.description(description));
    }
  }
}
