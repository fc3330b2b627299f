package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.Labs;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code openid-client} for Node, which is certified, walks through the lab's flows. */
final class OpenidClientTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SCOPES = Map.of("read", "Reads.", "write", "Writes.");
  private static final String TOKEN_URL = "https://login.acme.example/oauth/token";

  private static OAuth2Flow.Builder flow(OAuth2Flow.Type type) {
    return OAuth2Flow.builder(type).tokenUrl(TOKEN_URL).scopes(SCOPES);
  }

  private static ApiModel api() {
    return OAuth2Apis.acme(
        OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST),
        flow(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("https://login.acme.example/authorize")
            .revocationUrl("https://login.acme.example/revoke")
            .pkce(Pkce.REQUIRED)
            .build(),
        flow(OAuth2Flow.Type.DEVICE_AUTHORIZATION)
            .deviceAuthorizationUrl("https://login.acme.example/device")
            .build(),
        flow(OAuth2Flow.Type.CLIENT_CREDENTIALS).build());
  }

  private static JsonNode walk(Lab lab, String issuer) throws Exception {
    Map<String, String> input =
        Map.of(
            "issuer", issuer,
            "api", lab.baseUrl().toString(),
            "clientId", lab.credentials().find("clientId").orElseThrow().reveal(),
            "clientSecret", lab.credentials().find("clientSecret").orElseThrow().reveal());
    return JSON.readTree(
        NodeTools.of("oauth").print("walk.mjs", JSON.writeValueAsString(input), 60));
  }

  @Test
  void eachFlowWorksAndWhatIsTamperedWithIsRefused() throws Exception {
    LabOptions options = LabOptions.STANDARD.withConsent(new ConsentTerms(true, List.of()));
    try (Labs labs = Labs.start(Map.of("acme", OpenidClientTest::api), options)) {
      assertThat(walk(labs.lab("acme"), labs.origin() + "/acme"))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"endpoints": ["authorization_endpoint", "device_authorization_endpoint",
                    "introspection_endpoint", "pushed_authorization_request_endpoint",
                    "revocation_endpoint", "token_endpoint"],
                   "code": [200, 403],
                   "introspected": {"active": true, "scope": "read"},
                   "refreshed": 200, "refreshedTwice": "invalid_grant", "afterReuse": 401,
                   "pushed": 200, "pushedTwice": 400,
                   "otherVerifier": "invalid_grant", "codeTwice": "invalid_grant",
                   "otherScope": "invalid_scope",
                   "revoked": 401, "introspectedLater": false,
                   "device": 200, "machine": 200}
                  """));
    }
  }

  private static ApiModel provided() {
    OidcScheme scheme =
        new OidcScheme(
            "https://id.acme.example/.well-known/openid-configuration",
            Map.of("openid", "Signs in.", "profile", "The name.", "email", "The address."),
            OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST));
    return Apis.of(scheme, "clientId", "clientSecret", "refreshToken");
  }

  @Test
  void whoConsentedIsToldAsByAnOpenidProvider() throws Exception {
    LabOptions options = LabOptions.STANDARD.withConsent(new ConsentTerms(true, List.of()));
    try (Labs labs = Labs.start(Map.of("acme", OpenidClientTest::provided), options)) {
      Lab lab = labs.lab("acme");
      Map<String, String> input =
          Map.of(
              "issuer", labs.origin() + "/acme/~id.acme.example",
              "clientId", lab.credentials().find("clientId").orElseThrow().reveal(),
              "clientSecret", lab.credentials().find("clientSecret").orElseThrow().reveal());
      JsonNode walked =
          JSON.readTree(
              NodeTools.of("oauth").print("openid.mjs", JSON.writeValueAsString(input), 60));
      assertThat(walked)
          .isEqualTo(
              JSON.readTree(
                  """
                  {"endpoints": ["authorization_endpoint", "device_authorization_endpoint",
                    "introspection_endpoint", "jwks_uri", "pushed_authorization_request_endpoint",
                    "revocation_endpoint", "token_endpoint", "userinfo_endpoint"],
                   "code": {"sub": "lab-user", "issuer": true, "audience": true},
                   "userinfo": {"sub": "lab-user", "name": "A Person of the Lab",
                    "preferred_username": "lab-user", "email": "person@example.com",
                    "email_verified": true},
                   "otherSubject": "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
                   "refreshed": "lab-user",
                   "otherNonce": "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
                   "fewer": {"sub": "lab-user"},
                   "withoutOpenid": {"token": null, "userinfo": 403},
                   "anonymous": 401,
                   "device": "lab-user", "machine": null}
                  """));
    }
  }
}
