package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Origin;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Response;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenEndpointException;
import io.github.authdex.auth.internal.FormText;
import io.github.authdex.auth.internal.Json;
import io.github.authdex.auth.internal.TokenAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a grant becomes a token (RFC 6749 §3.2).
 *
 * @param uri https, or http on loopback
 * @param extra parameters that this API asks for besides the standard's; they win over those
 */
record TokenEndpoint(
    URI uri,
    ClientProof client,
    Map<String, Secret> extra,
    OAuth2Options options,
    AuthEnvironment environment) {
  TokenEndpoint {
    if (!Origin.of(uri).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the token endpoint on "
              + uri.getHost()
              + " (RFC 6749 §3.2); only a loopback address may do without");
    }
  }

  /**
   * Returns the token for {@code grant}.
   *
   * @throws TokenEndpointException if the endpoint refuses it or answers with something else
   */
  StoredToken exchange(Grant grant) throws IOException {
    Map<String, Secret> parameters = parameters(grant);
    Response response = environment.exchange().send(request(parameters));
    int status = response.status();
    if (status / 100 == 3) {
      throw refused(grant, "HTTP " + status, "a token endpoint's redirect is not followed");
    }
    Json json =
        TokenAnswer.json(response)
            .orElseThrow(() -> refused(grant, "HTTP " + status, "the answer is not JSON"));
    TokenAnswer answer = answer(json);
    if (answer.error().isPresent() || status / 100 != 2) {
      String error = answer.error().orElse("HTTP " + status);
      throw refused(grant, redacted(error, parameters), redacted(answer.description(), parameters));
    }
    return answer
        .token(environment.clock().instant())
        .orElseThrow(
            () ->
                refused(
                    grant,
                    "HTTP " + status,
                    "the answer has no access token at " + options.tokenFields().accessToken()));
  }

  /** Returns all parameters of the request for {@code grant}, in order. */
  private Map<String, Secret> parameters(Grant grant) {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", Secret.of(grant.type()));
    parameters.putAll(grant.parameters());
    client.addTo(parameters);
    parameters.putAll(extra);
    return parameters;
  }

  private Request request(Map<String, Secret> parameters) {
    Map<String, String> revealed = new LinkedHashMap<>();
    parameters.forEach((name, value) -> revealed.put(name, value.reveal()));
    Request request =
        Request.of("POST", uri)
            .withHeaders(client.headers())
            .withHeader("Accept", "application/json");
    return options.jsonRequest()
        ? request
            .withHeader("Content-Type", "application/json")
            .withBody(Body.of(Json.object(revealed)))
        : request
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of(FormText.of(revealed)));
  }

  private TokenAnswer answer(Json json) {
    return new TokenAnswer(
        json,
        options.tokenFields().accessToken(),
        options.tokenFields().refreshToken(),
        options.tokenFields().expiresIn());
  }

  private TokenEndpointException refused(Grant grant, String error, String description) {
    return new TokenEndpointException(uri, grant.type(), error, description);
  }

  /** Returns {@code text} without what was sent: some servers quote the request. */
  private String redacted(String text, Map<String, Secret> parameters) {
    String redacted = text;
    for (Map.Entry<String, Secret> sent : parameters.entrySet()) {
      if (!sent.getKey().equals("grant_type") && !sent.getKey().equals("client_id")) {
        redacted = without(redacted, sent.getValue());
      }
    }
    return client.secret().isPresent() ? without(redacted, client.secret().get()) : redacted;
  }

  private static String without(String text, Secret secret) {
    return secret.isEmpty() ? text : text.replace(secret.reveal(), secret.toString());
  }
}
