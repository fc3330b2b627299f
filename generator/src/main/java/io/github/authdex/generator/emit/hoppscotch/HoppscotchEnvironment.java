package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.ApiModel;
import java.util.Map;

/** Writes the environment, of version 2: every variable, secrets empty and hidden. */
final class HoppscotchEnvironment {
  private HoppscotchEnvironment() {}

  /**
   * Returns the environment.
   *
   * @param read what scripts read, by the names of variables
   */
  static ObjectNode write(ApiModel model, CollectionEnvironment asked, Map<String, String> read) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", 2);
    json.put("id", StableId.of(model.auth().id(), "environment", asked.server()));
    json.put("name", asked.name(model.title()));
    ArrayNode variables = json.putArray("variables");
    for (EnvironmentVariable variable : asked.variables()) {
      add(variables, variable.key(), HoppscotchText.of(variable.value()), variable.secret());
    }
    read.forEach((name, value) -> add(variables, name, value, false));
    return json;
  }

  private static void add(ArrayNode variables, String key, String value, boolean secret) {
    ObjectNode each = variables.addObject().put("key", key);
    each.put("initialValue", value).put("currentValue", value).put("secret", secret);
  }
}
