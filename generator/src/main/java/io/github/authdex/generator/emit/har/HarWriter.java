package io.github.authdex.generator.emit.har;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.VariableNames;
import io.github.authdex.model.Operation;

/** Writes the log of an API's requests at one server. */
final class HarWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ApiCollection collection;
  private final KnownValues known;
  private final HarRequest requests;

  HarWriter(ApiCollection collection, CollectionEnvironment environment) {
    this.collection = collection;
    this.known = new KnownValues(environment.variables());
    VariableNames names = new VariableNames(collection.model().auth().id());
    environment.variables().forEach(variable -> names.of(variable.key()));
    this.requests = new HarRequest(known, names);
  }

  /** Returns whether something in what was written is to be replaced. */
  boolean hasPlaceholders() {
    return !known.placeholders().isEmpty();
  }

  ObjectNode write() {
    ObjectNode json = JSON.objectNode();
    ObjectNode log = json.putObject("log").put("version", "1.2");
    log.putObject("creator").put("name", "Authdex").put("version", "");
    ArrayNode entries = log.putArray("entries");
    for (Operation operation : collection.model().operations()) {
      entries.add(entry(collection.request(operation)));
    }
    log.put("comment", comment());
    return json;
  }

  /** Nothing was sent, so that all is empty which the format demands of an answer. */
  private ObjectNode entry(CollectionRequest asked) {
    SchemeRendering auth = asked.auth().orElseGet(collection::auth);
    ObjectNode entry = JSON.objectNode();
    entry.put("startedDateTime", "1970-01-01T00:00:00.000Z").put("time", 0);
    entry.set("request", requests.write(asked, auth));
    ObjectNode response = entry.putObject("response");
    response.put("status", 0).put("statusText", "").put("httpVersion", "");
    response.putArray("cookies");
    response.putArray("headers");
    response.putObject("content").put("size", 0).put("mimeType", "");
    response.put("redirectURL", "").put("headersSize", -1).put("bodySize", -1);
    entry.putObject("cache");
    entry.putObject("timings").put("send", 0).put("wait", 0).put("receive", 0);
    return entry.put("comment", DescriptionText.name(asked.name()));
  }

  /** Says what to put in place of placeholders, before the document's own words. */
  private String comment() {
    StringBuilder text = new StringBuilder();
    known
        .placeholders()
        .forEach(
            (name, description) -> {
              text.append("- {{").append(name).append("}}");
              text.append(description.isBlank() ? "" : ": " + description.strip()).append('\n');
            });
    String fill =
        text.isEmpty()
            ? ""
            : "An archive has no variables: replace these, percent-encoded in URLs and forms and"
                + " escaped within JSON:\n\n"
                + text;
    String own = DescriptionText.description(collection.model().description().strip());
    return (fill + (fill.isEmpty() || own.isEmpty() ? "" : "\n") + own).strip();
  }
}
