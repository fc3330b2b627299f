package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an authorization server says when it does not do what it was asked (RFC 6749 §5.2). */
final class Refusal {
  private static final ServerJson NOTHING = ServerJson.read(new byte[] {'{', '}'}).orElseThrow();

  private Refusal() {}

  /**
   * Returns the content of {@code response}, an empty object if it has none that is JSON.
   *
   * @param sent is not shown, if the server quotes it
   * @throws AuthorizationException if the server refused
   */
  static ServerJson checked(Endpoint endpoint, Map<String, Secret> sent, Response response)
      throws IOException {
    return checked(
        response,
        endpoint.environment(),
        code -> endpoint.redactedCode(code, sent),
        text -> endpoint.redacted(text, sent));
  }

  /**
   * Returns the content of the answer to a request that was proven by {@code token} alone.
   *
   * @throws AuthorizationException if the server refused
   */
  static ServerJson checked(Response response, AuthEnvironment environment, Optional<Secret> token)
      throws IOException {
    UnaryOperator<String> hidden =
        text -> token.map(sent -> ServerText.without(text, sent)).orElse(text);
    return checked(response, environment, hidden, hidden);
  }

  private static ServerJson checked(
      Response response,
      AuthEnvironment environment,
      UnaryOperator<String> code,
      UnaryOperator<String> description)
      throws IOException {
    ServerJson json = TokenAnswer.json(response).orElse(NOTHING);
    TokenAnswer answer = new TokenAnswer(json, "", "", "");
    Optional<String> error =
        response.status() / 100 == 2
            ? answer.error()
            : answer.error().or(() -> Optional.of("HTTP " + response.status()));
    if (error.isPresent()) {
      throw new AuthorizationException(
          code.apply(error.get()),
          description.apply(answer.description()),
          response.status(),
          Retries.after(response.head().headers(), environment.clock()));
    }
    return json;
  }
}
