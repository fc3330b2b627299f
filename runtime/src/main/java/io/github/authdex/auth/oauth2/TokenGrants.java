package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.token.TokenIssuer;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.util.Optional;

/**
 * How one caller gets tokens.
 *
 * @param grant what the first token is asked with, empty if a refresh token is all there is
 * @param tokenEndpoint takes the grant
 * @param refreshToken what the caller holds, empty if not
 * @param refreshEndpoint takes refresh tokens, empty if the flow has none
 */
record TokenGrants(
    Optional<Grant> grant,
    TokenEndpoint tokenEndpoint,
    Optional<Secret> refreshToken,
    Optional<TokenEndpoint> refreshEndpoint)
    implements TokenIssuer {

  /**
   * Returns a new token: by the newest refresh token if there is one, else by the grant. It keeps
   * the refresh token that it was got with if the server issued no other (RFC 6749 §6).
   *
   * @param newest the refresh token that the server issued last
   */
  @Override
  public IssuedToken next(Optional<Secret> newest) throws IOException {
    Optional<Secret> refresh = newest.or(() -> refreshToken);
    if (refresh.isEmpty() || refreshEndpoint.isEmpty()) {
      return byGrant();
    }
    try {
      IssuedToken token = refreshEndpoint.get().exchange(Grant.refresh(refresh.get()));
      return new IssuedToken(
          token.accessToken(),
          token.refreshToken().or(() -> refresh),
          token.obtained(),
          token.expires(),
          token.refreshExpires(),
          token.fields());
    } catch (TokenEndpointException e) {
      if (grant.isEmpty() || !e.error().equals("invalid_grant")) {
        throw e;
      }
      return byGrant();
    }
  }

  /** Another process may have used the refresh token first. */
  @Override
  public boolean isSpent(IOException failure) {
    return failure instanceof TokenEndpointException refusal
        && refusal.error().equals("invalid_grant");
  }

  private IssuedToken byGrant() throws IOException {
    return tokenEndpoint.exchange(grant.orElseThrow());
  }
}
