package io.github.authdex.auth.jwt;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.internal.token.TokenIssuer;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Exchanges a JWT for an access token, a new JWT each time.
 *
 * @param exchange how
 * @param endpoint where: https, or http on loopback
 * @param maker makes the JWTs
 * @param parameters what goes beside an assertion: the scopes, if no claim names them, and more
 */
record JwtIssuer(
    JwtExchange exchange,
    URI endpoint,
    JwtMaker maker,
    Map<String, Secret> parameters,
    AuthEnvironment environment)
    implements TokenIssuer {
  static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  JwtIssuer {
    if (!Origin.of(endpoint).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the endpoint on "
              + endpoint.getHost()
              + " that takes the JWT (RFC 6749 §3.2); only a loopback address may do without");
    }
  }

  @Override
  public IssuedToken next(Optional<Secret> refreshToken) throws IOException {
    Secret jwt = maker.make(Request.of("POST", endpoint));
    Response response =
        EndpointAnswer.of(
            environment, request(jwt), "Token endpoint", "gave no token for grant " + grant());
    int status = response.status();
    ServerJson json =
        TokenAnswer.json(response)
            .orElseThrow(() -> refused(response, "HTTP " + status, "the answer is not JSON", jwt));
    TokenAnswer answer =
        new TokenAnswer(json, exchange.tokenField(), "/refresh_token", exchange.expiresField());
    if (answer.error().isPresent() || status / 100 != 2) {
      throw refused(response, answer.error().orElse("HTTP " + status), answer.description(), jwt);
    }
    IssuedToken token =
        answer
            .token(environment.clock().instant())
            .orElseThrow(
                () ->
                    refused(
                        response,
                        "HTTP " + status,
                        "the answer has no token at " + exchange.tokenField(),
                        jwt));
    Set<String> fields = environment.answerFields();
    return token.withFields(
        answer
            .fields(fields)
            .orElseThrow(
                () -> refused(response, "HTTP " + status, TokenAnswer.lacking(fields), jwt)));
  }

  private Request request(Secret jwt) {
    Request request = Request.of("POST", endpoint).withHeader("Accept", "application/json");
    return switch (exchange.as()) {
      case ASSERTION ->
          request
              .withHeader("Content-Type", "application/x-www-form-urlencoded")
              .withBody(Body.of(FormText.of(form(jwt))));
      case BEARER -> request.withHeader("Authorization", "Bearer " + jwt.reveal());
    };
  }

  private Map<String, String> form(Secret jwt) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", GRANT);
    form.put("assertion", jwt.reveal());
    parameters.forEach((name, value) -> form.put(name, value.reveal()));
    return form;
  }

  private TokenEndpointException refused(
      Response response, String error, String description, Secret jwt) {
    return new TokenEndpointException(
        endpoint,
        grant(),
        hidden(error, jwt),
        hidden(description, jwt),
        response.status(),
        Retries.after(response.head().headers(), environment.clock()));
  }

  private String grant() {
    return exchange.as() == JwtExchange.As.ASSERTION ? GRANT : "JWT";
  }

  private String hidden(String text, Secret jwt) {
    String hidden = ServerText.without(text, jwt);
    for (Map.Entry<String, Secret> parameter : parameters.entrySet()) {
      if (!parameter.getKey().equals("scope")) {
        hidden = ServerText.without(hidden, parameter.getValue());
      }
    }
    return hidden;
  }
}
