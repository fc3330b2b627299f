package io.github.authdex.auth.login;

import io.github.authdex.auth.oidc.IdToken;
import io.github.authdex.auth.token.IssuedToken;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person's consent brought.
 *
 * @param token what the server issued
 * @param idToken who the person is, if that was asked for: checked
 * @param variables what the redirect told of where the API lives, by the names of its server's
 *     variables: a program keeps them with what it holds, and gives them to the API's client
 */
public record LoginResult(
    IssuedToken token, Optional<IdToken> idToken, Map<String, String> variables) {
  public LoginResult {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(idToken, "idToken");
    variables = Map.copyOf(variables);
  }

  /** Makes one of an API that lives where the program knows. */
  public LoginResult(IssuedToken token, Optional<IdToken> idToken) {
    this(token, idToken, Map.of());
  }

  /** Returns the same with {@code variables}. */
  LoginResult with(Map<String, String> variables) {
    return new LoginResult(token, idToken, variables);
  }
}
