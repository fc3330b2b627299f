package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.credential.Credentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Where stubs stand, and what they let in.
 *
 * @param variables values of the API's server variables, by name
 * @param credentials throw-away ones, by their names in the model
 * @param move gives the address on the stub server that stands for one of the API, or of an
 *     endpoint for tokens
 * @param tokens what each scheme that issues tokens issues, each time the same, by the scheme's
 *     name
 */
public record StubSite(
    Map<String, String> variables,
    Credentials credentials,
    UnaryOperator<URI> move,
    Map<String, String> tokens) {
  public StubSite {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(move, "move");
    variables = Map.copyOf(variables);
    tokens = Map.copyOf(tokens);
  }

  /** Returns whether {@code url} is one, once variables are filled in. */
  boolean isKnown(String url) {
    try {
      return new URI(filled(url)).getRawPath() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Returns the path on the stub server of {@code url}, of which all is known. */
  String path(String url) {
    return move.apply(URI.create(filled(url))).getRawPath();
  }

  private String filled(String url) {
    String filled = url;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return filled;
  }

  /** Shows none of what it holds. */
  @Override
  public String toString() {
    return "StubSite" + variables;
  }
}
