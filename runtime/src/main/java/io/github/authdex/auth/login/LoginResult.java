package io.github.authdex.auth.login;

import io.github.authdex.auth.oidc.IdToken;
import io.github.authdex.auth.token.IssuedToken;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person's consent brought.
 *
 * @param token what the server issued
 * @param idToken who the person is, if that was asked for: checked
 */
public record LoginResult(IssuedToken token, Optional<IdToken> idToken) {
  public LoginResult {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(idToken, "idToken");
  }
}
