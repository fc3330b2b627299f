package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.internal.token.TokenAnswer;
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
 * Where a grant becomes a token (RFC 6749 §3.2).
 *
 * @param endpoint takes the request
 * @param extra parameters that this API asks for besides the standard's; they win over those
 * @param headers that it asks for besides
 * @param options say where the answer keeps its values, and what it leaves out
 * @param dpop proves the key that tokens are bound to, if they are
 */
record TokenEndpoint(
    Endpoint endpoint,
    Map<String, Secret> extra,
    TokenHeaders headers,
    OAuth2Options options,
    Optional<DpopSigner> dpop) {
  TokenEndpoint {
    Endpoint.requireConfidential("token", endpoint.uri());
  }

  URI uri() {
    return endpoint.uri();
  }

  /** What came of one request. */
  private record Answered(Map<String, Secret> sent, Response response, Optional<ServerJson> json) {}

  /**
   * Returns the token for {@code grant}.
   *
   * @throws TokenEndpointException if the endpoint refuses it or answers with something else
   */
  IssuedToken exchange(Grant grant) throws IOException {
    Answered answered = answered(grant);
    Response response = answered.response();
    int status = response.status();
    if (status / 100 == 3) {
      throw refused(
          grant, response, "HTTP " + status, "a token endpoint's redirect is not followed");
    }
    ServerJson json =
        answered
            .json()
            .orElseThrow(
                () -> refused(grant, response, "HTTP " + status, "the answer is not JSON"));
    TokenAnswer answer = answer(json);
    if (answer.error().isPresent() || status / 100 != 2) {
      Map<String, Secret> sent = new LinkedHashMap<>(answered.sent());
      sent.putAll(headers.sent());
      throw refused(
          grant,
          response,
          endpoint.redactedCode(answer.error().orElse("HTTP " + status), sent),
          endpoint.redacted(answer.description(), sent));
    }
    IssuedToken token =
        token(answer)
            .orElseThrow(() -> refused(grant, response, "HTTP " + status, missing(answer)));
    TokenType type = TokenType.of(json, options.tokenFields());
    Optional<String> fault = type.fault(dpop.isPresent(), grant);
    if (fault.isPresent()) {
      String told = endpoint.redacted(fault.get(), answered.sent());
      throw refused(grant, response, "HTTP " + status, told);
    }
    type.unknown(options.prefix())
        .map(word -> endpoint.redacted(word, answered.sent()))
        .ifPresent(word -> endpoint.environment().tokenListener().unknownType(uri(), word));
    Set<String> fields = endpoint.environment().answerFields();
    Map<String, String> told =
        answer
            .fields(fields)
            .orElseThrow(
                () -> refused(grant, response, "HTTP " + status, TokenAnswer.lacking(fields)));
    return token.withFields(withScope(told, answer));
  }

  /** What the token allows is kept where the server says so, since it need not (RFC 6749 §5.1). */
  private Map<String, String> withScope(Map<String, String> told, TokenAnswer answer) {
    Map<String, String> fields = new LinkedHashMap<>();
    String scope = options.tokenFields().scope();
    if (!scope.isEmpty()) {
      answer.fields(Set.of(scope)).ifPresent(fields::putAll);
    }
    fields.putAll(told);
    return fields;
  }

  /** Asks once more, with another assertion too, if the server wants its nonce in the proof. */
  private Answered answered(Grant grant) throws IOException {
    Answered first = asked(grant);
    boolean again =
        dpop.isPresent()
            && first.response().status() / 100 == 4
            && first.response().head().headers().first(DpopSigner.NONCE).isPresent()
            && first
                .json()
                .flatMap(json -> answer(json).error())
                .filter(DpopSigner.NONCE_WANTED::equals)
                .isPresent();
    return again ? asked(grant) : first;
  }

  private Answered asked(Grant grant) throws IOException {
    Map<String, Secret> parameters = parameters(grant);
    Request request = endpoint.request(parameters);
    for (Map.Entry<String, String> header : headers.next().entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue());
    }
    if (dpop.isPresent()) {
      request = dpop.get().sign(request);
    }
    Response response =
        EndpointAnswer.of(
            endpoint.environment(),
            request,
            "Token endpoint",
            "gave no token for grant " + grant.type());
    if (dpop.isPresent()) {
      dpop.get().learn(request, response.head());
    }
    boolean redirect = response.status() / 100 == 3;
    return new Answered(
        parameters, response, redirect ? Optional.empty() : TokenAnswer.json(response));
  }

  private TokenAnswer answer(ServerJson json) {
    OAuth2Options.TokenFields fields = options.tokenFields();
    return new TokenAnswer(json, fields.accessToken(), fields.refreshToken(), fields.expiresIn());
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
    String type = options.tokenFields().tokenType();
    return answer
        .token(endpoint.environment().clock().instant())
        .filter(token -> type.isEmpty() || answer.has(type))
        .map(token -> withTerms(token, answer.idToken()));
  }

  /** Returns {@code token} with the ends that the API's documentation tells and no answer does. */
  private IssuedToken withTerms(IssuedToken token, Optional<Secret> idToken) {
    TokenTerms terms = options.tokenTerms();
    return new IssuedToken(
        token.accessToken(),
        token.refreshToken(),
        token.obtained(),
        token.expires().or(() -> terms.accessSeconds().map(token.obtained()::plusSeconds)),
        token
            .refreshToken()
            .flatMap(any -> terms.refreshSeconds())
            .map(token.obtained()::plusSeconds),
        Map.of(),
        idToken);
  }

  private String missing(TokenAnswer answer) {
    OAuth2Options.TokenFields fields = options.tokenFields();
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
