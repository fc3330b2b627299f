package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import java.util.List;
import java.util.Map;

/**
 * Where the lab has the endpoints of an OpenID provider of which only the discovery document is
 * known (OpenID Connect Discovery 1.0 §4).
 *
 * @param issuer without a slash at its end
 */
record ProviderUrls(String issuer) {
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  /** Returns those of the provider described at {@code discoveryUrl}. */
  static ProviderUrls of(String discoveryUrl) {
    return new ProviderUrls(
        discoveryUrl.endsWith(WELL_KNOWN)
            ? discoveryUrl.substring(0, discoveryUrl.length() - WELL_KNOWN.length())
            : discoveryUrl);
  }

  /** Returns the flows that such a provider may have, each with {@code scopes}. */
  List<OAuth2Flow> flows(Map<String, String> scopes) {
    return List.of(
        flow(OAuth2Flow.Type.AUTHORIZATION_CODE, scopes)
            .authorizationUrl(issuer + "/authorize")
            .revocationUrl(issuer + "/revoke")
            .pkce(Pkce.SUPPORTED)
            .build(),
        flow(OAuth2Flow.Type.DEVICE_AUTHORIZATION, scopes)
            .deviceAuthorizationUrl(issuer + "/device")
            .build(),
        flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, scopes).build(),
        flow(OAuth2Flow.Type.PASSWORD, scopes).build());
  }

  private OAuth2Flow.Builder flow(OAuth2Flow.Type type, Map<String, String> scopes) {
    return OAuth2Flow.builder(type).tokenUrl(issuer + "/token").scopes(scopes);
  }
}
