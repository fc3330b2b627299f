package io.github.authdex.generator.emit.wiremock;

import io.github.authdex.auth.credential.Credentials;
import java.net.URI;
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

  /** Returns whether all that stands for a value in {@code url} is known. */
  boolean isKnown(String url) {
    return filled(url).indexOf('{') < 0;
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
