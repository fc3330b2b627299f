package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.UnsupportedSchemeException;
import java.util.List;
import java.util.Objects;

/**
 * OAuth 2.0 (RFC 6749): a grant becomes an access token, which goes on requests.
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
    throw new UnsupportedSchemeException(kind());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oauth2(this);
  }
}
