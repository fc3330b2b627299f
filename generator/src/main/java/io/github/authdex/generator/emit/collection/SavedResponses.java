package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.SavedResponse.Status;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Example;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.sample.SampleValues;
import io.github.authdex.model.sample.ShownValues;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the answers of requests: those that the document shows, and of each other that it describes
 * one made of its schema, whose name says so. What many operations share is made once. Beyond a
 * limit for the whole collection those are left out of which no document shows a body: they would
 * be most of a large file.
 */
final class SavedResponses {
  /** How many characters the answers may have that no document shows. */
  private static final long MAX_MADE = 4_000_000;

  /** What one has beside its body, about. */
  private static final int ENVELOPE = 600;

  private final SampleValues sample;
  private final IdentityHashMap<Content, String> made = new IdentityHashMap<>();
  private long length;
  private int leftOut;

  SavedResponses(Map<String, Schema> schemas) {
    this.sample = SampleValues.ofAnswers(schemas);
  }

  /** Returns how many were left out. */
  int leftOut() {
    return leftOut;
  }

  List<SavedResponse> make(Operation operation) {
    List<SavedResponse> all = new ArrayList<>();
    boolean noSuccess =
        operation.responses().stream().noneMatch(each -> each.status().matches("[23].*"));
    for (Response response : operation.responses()) {
      add(response, StatusCodes.of(response.status(), noSuccess), all);
    }
    return all;
  }

  private void add(Response response, Optional<Status> status, List<SavedResponse> all) {
    Optional<Content> content = preferred(response.contents());
    if (content.isEmpty()) {
      addMade(new SavedResponse(name(response, ""), status, Optional.empty(), "", false), all);
      return;
    }
    boolean json = RequestBodies.isJson(content.get());
    Optional<String> mediaType =
        Optional.of(sent(content.get(), json)).filter(RequestHeaders::isSendable);
    for (Example example : content.get().examples()) {
      String name = name(response, example.name());
      shown(example, json)
          .ifPresent(body -> all.add(new SavedResponse(name, status, mediaType, body, json)));
    }
    if (content.get().examples().isEmpty() && json) {
      String name = name(response, "made of the schema");
      addMade(new SavedResponse(name, status, mediaType, made(content.get()), true), all);
    }
  }

  private String made(Content content) {
    return length > MAX_MADE
        ? ""
        : made.computeIfAbsent(content, only -> text(sample.json(only.schema())));
  }

  private void addMade(SavedResponse answer, List<SavedResponse> all) {
    if (length > MAX_MADE) {
      leftOut++;
    } else {
      length += ENVELOPE + answer.body().length();
      all.add(answer);
    }
  }

  private static Optional<String> shown(Example example, boolean json) {
    Optional<JsonNode> value = ShownValues.parse(example.value());
    return json
        ? value.map(ShownValues::unwrapped).map(SavedResponses::text)
        : value.filter(JsonNode::isTextual).map(JsonNode::textValue).map(LiteralText::text);
  }

  private static String text(JsonNode value) {
    return LiteralText.json(JsonPrinter.of(value).strip());
  }

  /** What the document shows comes before what can be made. */
  private static Optional<Content> preferred(List<Content> contents) {
    return contents.stream()
        .filter(content -> !content.examples().isEmpty())
        .findFirst()
        .or(() -> contents.stream().filter(RequestBodies::isJson).findFirst())
        .or(() -> contents.stream().findFirst());
  }

  private static String sent(Content content, boolean json) {
    return json && content.isAny() ? "application/json" : content.mediaType();
  }

  /** A name may be cut, so that what tells it from others comes first. */
  private static String name(Response response, String which) {
    String first = response.description().strip().lines().findFirst().orElse("").strip();
    String marked = which.isEmpty() ? response.status() : response.status() + " (" + which + ")";
    return (marked + " " + first).strip();
  }
}
