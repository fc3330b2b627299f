package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import java.util.List;
import java.util.Objects;

/**
 * OAuth 2.0 (RFC 6749): a grant becomes an access token, which goes on requests.
 *
 * <p>A caller may also hold {@code clientAssertion}, a JWT made elsewhere that proves the client in
 * place of a secret (RFC 7523 §2.2). What takes a person is in {@link OAuth2Client}.
 *
 * @param flows the flows that the API offers, in its order
 * @param options what this API does in its own way
 */
public record OAuth2Scheme(List<OAuth2Flow> flows, OAuth2Options options) implements AuthScheme {
  public OAuth2Scheme {
    flows = List.copyOf(flows);
    Objects.requireNonNull(options, "options");
  }

  @Override
  public String kind() {
    return "oauth2";
  }

  @Override
  public List<CredentialRole> roles() {
    return List.of(
        CredentialRole.open("clientId").orAbsent(),
        CredentialRole.secret("clientSecret").orAbsent(),
        CredentialRole.open("username").orAbsent(),
        CredentialRole.secret("password").orAbsent(),
        CredentialRole.secret("accessToken").orAbsent(),
        CredentialRole.secret("refreshToken").orAbsent());
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return authenticate(credentials, environment, List.of());
  }

  /**
   * {@inheritDoc}
   *
   * <p>What the caller holds decides how tokens are got: an access token is used as it is; else a
   * refresh token, client credentials, or user name and password get one when it is needed. Without
   * {@code scopes} the flow's scope is asked for if it has one alone.
   */
  @Override
  public Authentication authenticate(
      Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    return Authentication.of(new GrantChoice(this, credentials, environment, scopes).signer());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oauth2(this);
  }
}
