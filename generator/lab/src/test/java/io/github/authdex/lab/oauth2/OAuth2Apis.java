package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.lab.Apis;
import io.github.authdex.model.ApiModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API "acme" with OAuth 2.0 in several ways. */
public final class OAuth2Apis {
  static final String TOKEN_URL = "https://login.acme.example/oauth/token";
  static final Map<String, String> SCOPES = Map.of("read", "Reads.", "write", "Writes.");

  private OAuth2Apis() {}

  public static OAuth2Flow flow(OAuth2Flow.Type type) {
    return flow(type, SCOPES, Optional.empty());
  }

  public static OAuth2Flow flow(
      OAuth2Flow.Type type, Map<String, String> scopes, Optional<String> grantType) {
    OAuth2Flow.Builder flow =
        OAuth2Flow.builder(type).tokenUrl(TOKEN_URL).scopes(scopes).pkce(Pkce.SUPPORTED);
    grantType.ifPresent(flow::grantType);
    return flow.build();
  }

  public static OAuth2Options options(ClientAuthentication client) {
    return options(client, true, Map.of(), false, TokenFields.STANDARD);
  }

  public static OAuth2Options options(
      ClientAuthentication client,
      boolean formEncoded,
      Map<String, String> parameters,
      boolean json,
      TokenFields fields) {
    return OAuth2Options.builder()
        .clientAuthentication(client)
        .formEncodedBasic(formEncoded)
        .tokenParameters(parameters)
        .jsonRequest(json)
        .tokenFields(fields)
        .build();
  }

  /** The flows for machines and for user names, with all credentials but an access token. */
  public static ApiModel acme(OAuth2Options options) {
    return acme(
        options,
        flow(OAuth2Flow.Type.CLIENT_CREDENTIALS),
        flow(OAuth2Flow.Type.PASSWORD),
        flow(OAuth2Flow.Type.AUTHORIZATION_CODE));
  }

  public static ApiModel acme(OAuth2Options options, OAuth2Flow... flows) {
    return Apis.acme()
        .credentials(
            "clientId", "clientSecret", "username", "password", "refreshToken", "accountId")
        .scheme("oauth", new OAuth2Scheme(Arrays.asList(flows), options), Map.of())
        .security(new Alternative(Map.of("oauth", List.of())))
        .operation("read", "GET", "/read", new Alternative(Map.of("oauth", List.of("read"))))
        .operation("write", "POST", "/write", new Alternative(Map.of("oauth", List.of("write"))))
        .model();
  }
}
