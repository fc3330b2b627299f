package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a grant becomes a token (RFC 6749 §3.2).
 *
 * @param endpoint takes the request
 * @param extra parameters that this API asks for besides the standard's; they win over those
 * @param fields where the answer keeps its values
 */
record TokenEndpoint(Endpoint endpoint, Map<String, Secret> extra, TokenFields fields) {
  TokenEndpoint {
    Endpoint.requireConfidential("token", endpoint.uri());
  }

  URI uri() {
    return endpoint.uri();
  }

  /**
   * Returns the token for {@code grant}.
   *
   * @throws TokenEndpointException if the endpoint refuses it or answers with something else
   */
  IssuedToken exchange(Grant grant) throws IOException {
    Map<String, Secret> parameters = parameters(grant);
    Response response = endpoint.send(parameters);
    int status = response.status();
    if (status / 100 == 3) {
      throw refused(
          grant, response, "HTTP " + status, "a token endpoint's redirect is not followed");
    }
    ServerJson json =
        TokenAnswer.json(response)
            .orElseThrow(
                () -> refused(grant, response, "HTTP " + status, "the answer is not JSON"));
    TokenAnswer answer =
        new TokenAnswer(json, fields.accessToken(), fields.refreshToken(), fields.expiresIn());
    if (answer.error().isPresent() || status / 100 != 2) {
      throw refused(
          grant,
          response,
          endpoint.redactedCode(answer.error().orElse("HTTP " + status), parameters),
          endpoint.redacted(answer.description(), parameters));
    }
    return token(answer)
        .orElseThrow(() -> refused(grant, response, "HTTP " + status, missing(answer)));
  }

  /** Returns all parameters of the request for {@code grant}, in order. */
  private Map<String, Secret> parameters(Grant grant) {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", Secret.of(grant.type()));
    parameters.putAll(grant.parameters());
    endpoint.client().addTo(parameters);
    parameters.putAll(extra);
    return parameters;
  }

  private Optional<IssuedToken> token(TokenAnswer answer) {
    return answer
        .token(endpoint.environment().clock().instant())
        .filter(token -> fields.tokenType().isEmpty() || answer.has(fields.tokenType()));
  }

  private String missing(TokenAnswer answer) {
    return answer.has(fields.accessToken())
        ? "the answer has no token type at " + fields.tokenType() + " (RFC 6749 §5.1)"
        : "the answer has no access token at " + fields.accessToken();
  }

  private TokenEndpointException refused(
      Grant grant, Response response, String error, String description) {
    return new TokenEndpointException(
        uri(),
        grant.type(),
        error,
        description,
        response.status(),
        Retries.after(response.head().headers(), endpoint.environment().clock()));
  }
}
