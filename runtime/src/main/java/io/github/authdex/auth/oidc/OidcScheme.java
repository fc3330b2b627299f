package io.github.authdex.auth.oidc;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * OpenID Connect: OAuth 2.0 whose endpoints stand in a discovery document (OpenID Connect Discovery
 * 1.0).
 *
 * @param openIdConnectUrl the discovery document
 * @param scopes name to what it allows
 * @param options what this API does in its own way
 */
public record OidcScheme(String openIdConnectUrl, Map<String, String> scopes, OAuth2Options options)
    implements AuthScheme {
  public OidcScheme {
    Objects.requireNonNull(openIdConnectUrl, "openIdConnectUrl");
    Objects.requireNonNull(options, "options");
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
  }

  @Override
  public String kind() {
    return "oidc";
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
    if (credentials.find("accessToken").filter(token -> !token.isEmpty()).isEmpty()) {
      throw new UnsupportedSchemeException("oidc without an access token");
    }
    return new OAuth2Scheme(List.of(), options).authenticate(credentials, environment);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oidc(this);
  }
}
