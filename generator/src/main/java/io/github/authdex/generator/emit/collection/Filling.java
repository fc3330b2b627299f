package io.github.authdex.generator.emit.collection;

import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What variables of a collection hold from the beginning: nothing, or throw-away values for a
 * server that is not the API's own.
 */
public final class Filling {
  /** Leaves all as empty as it is. */
  public static final Filling NONE = new Filling("", Map.of(), UnaryOperator.identity());

  private final String baseUrl;
  private final Map<String, String> held;
  private final UnaryOperator<URI> move;

  private Filling(String baseUrl, Map<String, String> held, UnaryOperator<URI> move) {
    this.baseUrl = baseUrl;
    this.held = Map.copyOf(held);
    this.move = move;
  }

  /**
   * Returns what leads to another server.
   *
   * @param baseUrl stands for the API's usual server
   * @param values of credentials and server variables, by their names in {@code model}
   * @param move says where an address of the API, or of an endpoint for tokens, lies there
   */
  public static Filling of(
      ApiModel model, URI baseUrl, Map<String, String> values, UnaryOperator<URI> move) {
    VariableNames names = new VariableNames(model.auth().id());
    Map<String, String> held = new HashMap<>();
    values.forEach((key, value) -> held.put(names.of(key), value));
    return new Filling(baseUrl.toString(), held, move);
  }

  /** Returns {@code variable} filled; what is shown is no secret any more. */
  EnvironmentVariable fill(EnvironmentVariable variable) {
    String value = value(variable.key(), variable.value());
    return new EnvironmentVariable(
        variable.key(),
        value,
        variable.secret() && value.isEmpty(),
        variable.what(),
        variable.obtain(),
        variable.required());
  }

  /** Addresses move; what nobody holds stays as it was. */
  private String value(String key, String emitted) {
    if (baseUrl.isEmpty()) {
      return emitted;
    } else if (key.equals("baseUrl")) {
      return baseUrl;
    } else if (!key.matches("baseUrl.*|.*_url")) {
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
