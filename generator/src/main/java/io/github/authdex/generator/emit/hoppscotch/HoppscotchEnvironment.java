package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.ApiModel;

/** Writes the environment, of version 2: every variable, secrets empty and hidden. */
final class HoppscotchEnvironment {
  private HoppscotchEnvironment() {}

  static ObjectNode write(ApiModel model, CollectionEnvironment asked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", 2);
    json.put("id", StableId.of(model.auth().id(), "environment", asked.server()));
    json.put("name", asked.name(model.title()));
    ArrayNode variables = json.putArray("variables");
    for (EnvironmentVariable variable : asked.variables()) {
      String value = HoppscotchText.of(variable.value());
      ObjectNode each = variables.addObject().put("key", variable.key());
      each.put("initialValue", value).put("currentValue", value).put("secret", variable.secret());
    }
    return json;
  }
}
