package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.VariableNames;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The environment of a collection with values in it, for a server that is not the API's own. */
public final class FilledEnvironment {
  private final URI baseUrl;
  private final Map<String, String> held;
  private final UnaryOperator<URI> move;

  private FilledEnvironment(URI baseUrl, Map<String, String> held, UnaryOperator<URI> move) {
    this.baseUrl = baseUrl;
    this.held = held;
    this.move = move;
  }

  /**
   * Returns the text of the environment's file. It fits the collection that {@link PostmanEmitter}
   * writes for {@code model}.
   *
   * @param name of the server, which stands behind the API's title
   * @param baseUrl stands for the API's usual server
   * @param values of credentials and server variables, by their names in the model
   * @param move says where an address of the API, or of an endpoint for tokens, lies there
   */
  public static String of(
      ApiModel model,
      String name,
      URI baseUrl,
      Map<String, String> values,
      UnaryOperator<URI> move) {
    VariableNames names = new VariableNames(model.auth().id());
    Map<String, String> held = new HashMap<>();
    values.forEach((key, value) -> held.put(names.of(key), value));
    ApiCollection collection = ApiCollection.of(model, new PostmanTool());
    ObjectNode environment =
        EnvironmentWriter.write(model, new CollectionEnvironment("", name, collection.variables()));
    FilledEnvironment filled = new FilledEnvironment(baseUrl, held, move);
    for (JsonNode variable : environment.get("values")) {
      String value = filled.value(variable.get("key").asText(), variable.get("value").asText());
      ((ObjectNode) variable).put("value", value);
    }
    return JsonPrinter.of(environment);
  }

  /** Addresses move; what nobody holds stays as it was. */
  private String value(String key, String emitted) {
    if (key.equals("baseUrl")) {
      return baseUrl.toString();
    }
    if (!key.matches("baseUrl.*|.*_url")) {
      return held.getOrDefault(key, emitted);
    }
    String url = emitted;
    for (Map.Entry<String, String> each : held.entrySet()) {
      url = url.replace("{{" + each.getKey() + "}}", each.getValue());
    }
    return url.contains("://") && url.indexOf('{') < 0
        ? move.apply(URI.create(url)).toString()
        : url;
  }
}
