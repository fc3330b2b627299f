package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.ApiModel;
import java.util.List;

/** Writes the environment: every variable, secrets empty and hidden. */
final class EnvironmentWriter {
  private EnvironmentWriter() {}

  /**
   * Returns the environment.
   *
   * @param server the name of the server it is for, empty for the usual one
   */
  static ObjectNode write(ApiModel model, String server, List<EnvironmentVariable> variables) {
    ObjectNode environment = JsonNodeFactory.instance.objectNode();
    String title = RequestWriter.cut(model.title());
    String name = server.isEmpty() ? title : title + " (" + server + ")";
    environment.put("id", StableId.of(model.auth().id(), "environment", server));
    environment.put("name", DescriptionText.name(name));
    ArrayNode values = environment.putArray("values");
    for (EnvironmentVariable variable : variables) {
      values
          .addObject()
          .put("key", variable.key())
          .put("value", variable.value())
          .put("type", variable.secret() ? "secret" : "default")
          .put("enabled", true);
    }
    return environment.put("_postman_variable_scope", "environment");
  }
}
