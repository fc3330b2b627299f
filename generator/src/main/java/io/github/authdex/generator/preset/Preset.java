package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Server;
import io.github.authdex.generator.model.ApiModel;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An API with one alternative chosen, at one of its servers.
 *
 * @param model the API
 * @param alternative the schemes that go together
 * @param server where requests go
 * @param variables values for the variables of the server
 */
public record Preset(
    ApiModel model, Alternative alternative, Server server, Map<String, String> variables) {
  public Preset {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(server, "server");
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * Returns the preset with the first alternative, in the API's order, for which the caller holds
   * all that it needs; empty if there is none. What needs no credential comes after all others.
   */
  public static Optional<Preset> choose(
      ApiModel model, Credentials held, Server server, Map<String, String> variables) {
    Needs needs = new Needs(model.auth());
    return model.auth().requirement().alternatives().stream()
        .filter(alternative -> !alternative.isAnonymous())
        .filter(alternative -> needs.missing(alternative, held).isEmpty())
        .findFirst()
        .or(() -> anonymous(model))
        .map(alternative -> new Preset(model, alternative, server, variables));
  }

  private static Optional<Alternative> anonymous(ApiModel model) {
    return model.auth().requirement().isOptional()
        ? Optional.of(Alternative.of())
        : Optional.empty();
  }

  /**
   * Returns the URL of the server in use.
   *
   * @throws IllegalArgumentException if a variable lacks its value or has one that does not fit
   */
  public URI baseUrl() {
    return server.resolve(variables);
  }
}
