package io.github.authdex.catalog;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An API with one alternative chosen, at one of its servers.
 *
 * @param api the ways in which it authenticates
 * @param alternative the schemes that go together
 * @param server where requests go
 * @param variables values for the variables of the server
 */
public record Preset(
    ApiSchemes api, Alternative alternative, Server server, Map<String, String> variables) {
  public Preset {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(server, "server");
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * Returns the URL of the server in use.
   *
   * @throws IllegalArgumentException if a variable lacks its value or has one that does not fit
   */
  public URI baseUrl() {
    return server.resolve(variables);
  }

  /** Returns the headers that are not secret and go with requests by the alternative. */
  public List<FixedHeader> headers() {
    return alternative.names().stream()
        .flatMap(name -> api.schemes().get(name).headers().stream())
        .toList();
  }

  /**
   * Returns what proves who sends, by the alternative.
   *
   * @param held the values of the API's credentials, by their names
   * @param environment the outside; variables of server and templates are filled in here
   * @throws io.github.authdex.auth.credential.MissingCredentialException if a credential is missing
   * @throws io.github.authdex.auth.UnsupportedSchemeException if the runtime cannot sign by a
   *     scheme of the alternative
   */
  public Authentication authentication(Credentials held, AuthEnvironment environment) {
    return Authentication.all(List.copyOf(parts(held, environment).values()));
  }

  /** Returns the parts of {@link #authentication}, by the names of their schemes. */
  public Map<String, Authentication> parts(Credentials held, AuthEnvironment environment) {
    AuthEnvironment filled = environment(held, environment);
    Map<String, Authentication> parts = new LinkedHashMap<>();
    alternative
        .schemes()
        .forEach(
            (name, scopes) -> {
              BoundScheme bound = api.schemes().get(name);
              parts.put(name, bound.scheme().authenticate(bound.roles(held), filled, scopes));
            });
    return parts;
  }

  /** Returns since or until when schemes in use are given up, and for what, by their names. */
  public Map<String, String> deprecations() {
    Map<String, String> deprecated = new LinkedHashMap<>();
    for (String name : alternative.names()) {
      BoundScheme bound = api.schemes().get(name);
      if (bound != null && bound.isDeprecated()) {
        deprecated.put(name, bound.deprecated());
      }
    }
    return deprecated;
  }

  /** Returns {@code environment} with what the templates of the API refer to. */
  public AuthEnvironment environment(Credentials held, AuthEnvironment environment) {
    return environment.withVariables(
        name ->
            Optional.ofNullable(variables.get(name))
                .or(() -> defaultValue(name))
                .map(Secret::of)
                .or(() -> api.value(name, held)));
  }

  private Optional<String> defaultValue(String name) {
    return Optional.ofNullable(server.variables().get(name)).flatMap(ServerVariable::defaultValue);
  }
}
