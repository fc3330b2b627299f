package io.github.authdex.auth.oidc;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Issued;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
    return new OAuth2Scheme(List.of(), options).roles();
  }

  @Override
  public List<WirePlace> places() {
    return options.places();
  }

  /** {@inheritDoc} The provider may offer fewer. */
  @Override
  public List<Way> ways() {
    return new OAuth2Scheme(
            Stream.of(OAuth2Flow.Type.CLIENT_CREDENTIALS, OAuth2Flow.Type.PASSWORD)
                .map(this::discovered)
                .toList(),
            options)
        .ways();
  }

  @Override
  public List<SchemeEndpoint> endpoints() {
    return List.of(new SchemeEndpoint(SchemeEndpoint.Use.DISCOVERY, openIdConnectUrl));
  }

  @Override
  public Issued issued() {
    return options.tokenFields().issued();
  }

  @Override
  public String prefix() {
    return options.prefix();
  }

  private OAuth2Flow discovered(OAuth2Flow.Type type) {
    return OAuth2Flow.builder(type)
        .tokenUrl(openIdConnectUrl) // Stands for the token endpoint, which is not known yet.
        .scopes(scopes)
        .build();
  }

  @Override
  public Authentication authenticate(Credentials credentials, AuthEnvironment environment) {
    return authenticate(credentials, environment, List.of());
  }

  /**
   * {@inheritDoc}
   *
   * <p>An access token is used as it is. Else the first request reads the discovery document, from
   * https or this machine and without any credential; then a refresh token, client credentials, or
   * user name and password get a token at the endpoint that it names, the client proving itself in
   * a way that it lists. A document of another issuer is refused.
   *
   * @throws MissingCredentialException if none of {@link #ways} is complete and there is neither a
   *     refresh token nor a client assertion
   */
  @Override
  public Authentication authenticate(
      Credentials credentials, AuthEnvironment environment, List<String> scopes) {
    Credentials held = role -> credentials.find(role).filter(secret -> !secret.isEmpty());
    if (held.find("accessToken").isPresent()) {
      return new OAuth2Scheme(List.of(), options).authenticate(credentials, environment);
    }
    List<List<String>> sufficient = ways().stream().map(Way::needed).toList();
    boolean enough =
        held.find("refreshToken").isPresent()
            || held.find("clientAssertion").isPresent()
            || sufficient.stream()
                .anyMatch(set -> set.stream().allMatch(role -> held.find(role).isPresent()));
    if (!enough) {
      throw new MissingCredentialException(kind(), sufficient);
    }
    Authentication token =
        Authentication.of(new DiscoveringSigner(this, credentials, environment, scopes));
    return options
        .dpop(credentials, environment)
        .map(dpop -> Authentication.all(List.of(token, dpop.authentication())))
        .orElse(token);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.oidc(this);
  }
}
