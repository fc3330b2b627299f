package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a collection of format v2.1.0. */
final class CollectionWriter {
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private final ApiCollection collection;
  private final ApiModel model;
  private final List<EnvironmentVariable> variables;
  private final AnswerTests tests;

  CollectionWriter(ApiCollection collection, AnswerTests.Kind tests) {
    this.collection = collection;
    this.model = collection.model();
    this.variables = collection.variables();
    this.tests = new AnswerTests(tests, model.schemas());
  }

  ObjectNode write() {
    Scripts scripts = new Scripts(collection);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode info = json.putObject("info");
    info.put("_postman_id", StableId.of(model.auth().id(), "collection"));
    info.put("name", DescriptionText.shortName(model.title()));
    info.put("description", collection.description());
    info.put("schema", SCHEMA);
    json.set("item", items());
    json.set("auth", AuthBlock.of(collection.auth()).json());
    Optional<AlternativeSwitch> alternatives = collection.authSwitch().map(AlternativeSwitch::new);
    ArrayNode events = scripts.events().orElseGet(JsonNodeFactory.instance::arrayNode);
    alternatives.ifPresent(each -> each.addTo(events));
    if (!events.isEmpty()) {
      json.set("event", events);
    }
    ArrayNode declared = json.putArray("variable");
    variables.stream()
        .filter(variable -> !variable.secret())
        .forEach(variable -> add(declared, variable));
    alternatives.ifPresent(each -> each.addVariables(declared));
    scripts.addVariables(declared);
    return json;
  }

  private static void add(ArrayNode declared, EnvironmentVariable variable) {
    ObjectNode json = declared.addObject();
    json.put("key", variable.key()).put("value", variable.value()).put("type", "string");
    RequestWriter.describe(json, variable.description());
  }

  private ArrayNode items() {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    Map<String, ArrayNode> folders = new HashMap<>();
    RequestWriter requests = new RequestWriter(model.auth().id());
    for (Operation operation : model.operations()) {
      String tag = operation.tag();
      ArrayNode place =
          tag.isEmpty() ? items : folders.computeIfAbsent(tag, name -> folder(items, name));
      ObjectNode item =
          requests.write(collection.request(operation), collection.responses(operation));
      tests.addTo(item, operation);
      place.add(item);
    }
    return items;
  }

  private ArrayNode folder(ArrayNode items, String tag) {
    ObjectNode folder = items.addObject();
    folder.put("id", StableId.of(model.auth().id(), "tag", tag));
    folder.put("name", DescriptionText.shortName(tag));
    return folder.putArray("item");
  }
}
