package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.OriginalRequest;
import io.github.authdex.generator.emit.collection.SavedResponse;
import java.util.List;
import java.util.Locale;

/** Writes the answers that stand beside a request as OpenCollection's examples. */
final class BrunoExamples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BrunoExamples() {}

  /**
   * Adds {@code answers} to {@code item}, each with what was asked.
   *
   * @param item the request, as OpenCollection has it
   */
  static void add(List<SavedResponse> answers, ObjectNode item) {
    if (answers.isEmpty()) {
      return;
    }
    ObjectNode request = OriginalRequest.of((ObjectNode) item.get("http"));
    ArrayNode examples = item.putArray("examples");
    for (SavedResponse answer : answers) {
      ObjectNode example = examples.addObject();
      example.put("name", DescriptionText.shortName(answer.name()));
      example.set("request", request);
      example.set("response", response(answer));
    }
  }

  private static JsonNode response(SavedResponse answer) {
    ObjectNode response = JSON.objectNode();
    answer
        .status()
        .ifPresent(
            status -> response.put("status", status.code()).put("statusText", status.reason()));
    answer
        .mediaType()
        .ifPresent(
            type ->
                response
                    .putArray("headers")
                    .addObject()
                    .put("name", "Content-Type")
                    .put("value", type));
    if (!answer.body().isEmpty()) {
      response.putObject("body").put("type", type(answer)).put("data", answer.body());
    }
    return response;
  }

  private static String type(SavedResponse answer) {
    String type = answer.mediaType().orElse("").toLowerCase(Locale.ROOT);
    if (answer.json()) {
      return "json";
    }
    return type.contains("html") ? "html" : type.contains("xml") ? "xml" : "text";
  }
}
