package io.github.authdex.generator.emit.yaak;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.model.Operation;
import java.util.List;

/**
 * Writes a workspace in a file of schema 4. Yaak gives each thing an id of its own as it imports
 * it. It hides no variable, so that environments are private: it shares none of them with a team.
 */
final class YaakCollection {
  private static final String WORKSPACE = "GENERATE_ID::WORKSPACE_0";

  private final ApiCollection collection;
  private final ObjectNode resources = JsonNodeFactory.instance.objectNode();
  private final ArrayNode environments = resources.putArray("environments");
  private final ArrayNode folders = resources.putArray("folders");
  private final ArrayNode requests = resources.putArray("httpRequests");
  private int position;

  YaakCollection(ApiCollection collection) {
    this.collection = collection;
  }

  ObjectNode write() {
    ObjectNode workspace = resources.putArray("workspaces").addObject();
    workspace.put("model", "workspace").put("id", WORKSPACE);
    workspace.put("name", DescriptionText.shortName(collection.model().title()));
    workspace.put("description", collection.description());
    YaakAuth.of(collection.auth()).addTo(workspace);
    addEnvironments();
    collection.byTag().forEach(this::addFolder);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("yaakVersion", "2026.8.1").put("yaakSchema", 4);
    json.set("resources", resources);
    return json;
  }

  /** The usual server's is the base, and another's says what differs. */
  private void addEnvironments() {
    List<CollectionEnvironment> all = collection.environments();
    addEnvironment("workspace", "Global Variables", all.get(0).variables());
    for (CollectionEnvironment other : all.subList(1, all.size())) {
      List<EnvironmentVariable> own =
          other.variables().stream()
              .filter(variable -> !all.get(0).variables().contains(variable))
              .toList();
      addEnvironment("environment", other.name(collection.model().title()), own);
    }
  }

  private void addEnvironment(String parent, String name, List<EnvironmentVariable> variables) {
    ObjectNode json = resource(environments, "environment", "ENVIRONMENT").put("name", name);
    json.put("parentModel", parent).putNull("parentId").put("public", false);
    ArrayNode array = json.putArray("variables");
    for (EnvironmentVariable variable : variables) {
      ObjectNode each = array.addObject().put("name", variable.key());
      each.put("value", YaakText.of(variable.value())).put("enabled", true);
    }
  }

  private void addFolder(String tag, List<Operation> operations) {
    String folder = "";
    if (!tag.isEmpty()) {
      ObjectNode json = resource(folders, "folder", "FOLDER");
      json.put("name", DescriptionText.shortName(tag)).put("sortPriority", position++);
      folder = json.get("id").asText();
    }
    for (Operation operation : operations) {
      ObjectNode json = resource(requests, "http_request", "HTTP_REQUEST");
      json.put("folderId", folder.isEmpty() ? null : folder).put("sortPriority", position++);
      YaakRequest.write(collection.requestBesideAuth(operation), json);
    }
  }

  private static ObjectNode resource(ArrayNode array, String model, String kind) {
    String id = "GENERATE_ID::" + kind + "_" + array.size();
    return array.addObject().put("model", model).put("id", id).put("workspaceId", WORKSPACE);
  }
}
