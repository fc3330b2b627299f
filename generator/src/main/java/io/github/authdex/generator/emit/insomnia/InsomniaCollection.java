package io.github.authdex.generator.emit.insomnia;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Map;

/**
 * Writes a collection of format 5. Requests inherit authentication from folders alone, so that one
 * folder holds all of them and has it. Insomnia hides no variable of an environment, outside a
 * vault that a file cannot fill.
 */
final class InsomniaCollection {
  private final ApiCollection collection;
  private int position;

  InsomniaCollection(ApiCollection collection) {
    this.collection = collection;
  }

  ObjectNode write() {
    String name = name(collection.model().title());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "collection.insomnia.rest/5.0").put("schema_version", "5.1");
    json.put("name", name);
    String description = InsomniaText.of(collection.description());
    json.set("meta", meta("wrk", "collection").put("description", description));
    ObjectNode all = json.putArray("collection").addObject().put("name", name);
    all.set("meta", placed("fld", "all"));
    all.set("authentication", InsomniaAuth.of(collection.auth()));
    all.set("children", children());
    json.set("environments", environments());
    return json;
  }

  private ArrayNode children() {
    ArrayNode children = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, List<Operation>> each : collection.byTag().entrySet()) {
      ArrayNode place = children;
      if (!each.getKey().isEmpty()) {
        ObjectNode folder = children.addObject().put("name", name(each.getKey()));
        folder.set("meta", placed("fld", "tag\n" + each.getKey()));
        place = folder.putArray("children");
      }
      for (Operation operation : each.getValue()) {
        ObjectNode meta = placed("req", operation.id());
        place.add(InsomniaRequest.write(collection.requestBesideAuth(operation), meta));
      }
    }
    return children;
  }

  /** The usual server's is the base, and another's says what differs. */
  private ObjectNode environments() {
    List<CollectionEnvironment> all = collection.environments();
    ObjectNode json = environment(all.get(0), List.of());
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (CollectionEnvironment other : all.subList(1, all.size())) {
      others.add(environment(other, all.get(0).variables()));
    }
    if (!others.isEmpty()) {
      json.set("subEnvironments", others);
    }
    return json;
  }

  private ObjectNode environment(
      CollectionEnvironment environment, List<EnvironmentVariable> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", InsomniaText.of(environment.name(collection.model().title())));
    json.set("meta", meta("env", environment.server()).put("isPrivate", false));
    ObjectNode data = json.putObject("data");
    for (EnvironmentVariable variable : environment.variables()) {
      if (!known.contains(variable)) {
        data.put(variable.key(), InsomniaText.of(variable.value()));
      }
    }
    return json;
  }

  private static String name(String text) {
    return InsomniaText.of(DescriptionText.shortName(text));
  }

  private ObjectNode placed(String kind, String thing) {
    return meta(kind, thing).put("sortKey", position++);
  }

  private ObjectNode meta(String kind, String thing) {
    String id = StableId.of(collection.model().auth().id(), kind, thing).replace("-", "");
    return JsonNodeFactory.instance.objectNode().put("id", kind + "_" + id);
  }
}
