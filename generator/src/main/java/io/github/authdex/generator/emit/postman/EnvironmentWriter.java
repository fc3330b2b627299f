package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.ApiModel;

/** Writes the environment: every variable, secrets empty and hidden. */
final class EnvironmentWriter {
  private EnvironmentWriter() {}

  static ObjectNode write(ApiModel model, CollectionEnvironment asked) {
    String server = asked.server();
    ObjectNode environment = JsonNodeFactory.instance.objectNode();
    environment.put("id", StableId.of(model.auth().id(), "environment", server));
    environment.put("name", asked.name(model.title()));
    ArrayNode values = environment.putArray("values");
    for (EnvironmentVariable variable : asked.variables()) {
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
