package io.github.authdex.auth.leak;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each way to a token, and each way in which a client proves itself for it. */
final class TokenLeakCases {
  private static final String[] CLIENT = {"clientSecret"};

  private TokenLeakCases() {}

  static Stream<LeakCase> all() {
    return Stream.of(
        texts("client in the form", by(ClientAuthentication.CLIENT_SECRET_POST), CLIENT),
        texts("client by a MAC", by(ClientAuthentication.CLIENT_SECRET_JWT), CLIENT),
        texts(
            "client by an assertion", by(ClientAuthentication.PRIVATE_KEY_JWT), "clientAssertion"),
        key("client by a key", by(ClientAuthentication.PRIVATE_KEY_JWT), "privateKey"),
        dpop(),
        texts("token request in JSON", json(), CLIENT),
        texts("parameters and headers", further(), "clientSecret", "token", "header"),
        texts(
            "token of another issuer",
            scheme(OAuth2Options.STANDARD, OAuth2Flow.Type.TOKEN_EXCHANGE),
            "subjectToken",
            "clientSecret"),
        texts(
            "refresh of a device",
            scheme(OAuth2Options.STANDARD, OAuth2Flow.Type.DEVICE_AUTHORIZATION),
            "refreshToken"),
        texts(
            "refresh of a consent",
            scheme(OAuth2Options.STANDARD, OAuth2Flow.Type.AUTHORIZATION_CODE),
            "refreshToken",
            "clientSecret"),
        texts("oidc client", oidc(), CLIENT),
        texts("oidc refresh", oidc(), "refreshToken", "clientSecret"),
        texts("oidc password", oidc(), "password", "clientSecret"));
  }

  private static OidcScheme oidc() {
    return new OidcScheme("/oidc", Map.of(), OAuth2Options.STANDARD);
  }

  private static OAuth2Scheme by(ClientAuthentication method) {
    return scheme(
        OAuth2Options.builder().clientAuthentication(method).build(),
        OAuth2Flow.Type.CLIENT_CREDENTIALS);
  }

  private static OAuth2Scheme bound() {
    return scheme(
        OAuth2Options.builder().dpop(DpopUse.REQUIRED).build(), OAuth2Flow.Type.CLIENT_CREDENTIALS);
  }

  private static OAuth2Scheme json() {
    return scheme(
        OAuth2Options.builder().jsonRequest(true).build(), OAuth2Flow.Type.CLIENT_CREDENTIALS);
  }

  private static OAuth2Scheme further() {
    return scheme(
        OAuth2Options.builder()
            .tokenParameters(Map.of("extra", "{token}"))
            .tokenHeaders(Map.of("X-Extra", "{header}"))
            .build(),
        OAuth2Flow.Type.CLIENT_CREDENTIALS);
  }

  private static OAuth2Scheme scheme(OAuth2Options options, OAuth2Flow.Type type) {
    return new OAuth2Scheme(
        List.of(OAuth2Flow.builder(type).tokenUrl("/token?client=id").build()), options);
  }

  private static LeakCase texts(String name, AuthScheme scheme, String... secretRoles) {
    Map<String, String> credentials = new HashMap<>();
    credentials.put("clientId", "open");
    for (String role : secretRoles) {
      credentials.put(role, LeakCases.CANARY + role);
    }
    if (credentials.containsKey("password")) {
      credentials.put("username", "open");
    }
    return new LeakCase("oauth2 " + name, scheme, credentials, new Traces().of(LeakCases.CANARY));
  }

  private static LeakCase key(String name, AuthScheme scheme, String role) {
    Map<String, String> credentials = new HashMap<>();
    credentials.put("clientId", "open");
    credentials.put(role, TestKeys.pem(TestKeys.RSA));
    return new LeakCase("oauth2 " + name, scheme, credentials, ofRsa());
  }

  private static LeakCase dpop() {
    Map<String, String> credentials = new HashMap<>();
    credentials.put("clientId", "open");
    credentials.put("clientSecret", LeakCases.CANARY + "clientSecret");
    credentials.put("dpopKey", TestKeys.rsaJwk());
    return new LeakCase("oauth2 token bound to a key", bound(), credentials, ofRsa());
  }

  private static Traces ofRsa() {
    return new Traces().of(LeakCases.CANARY).ofKey(TestKeys.octets(TestKeys.RSA));
  }
}
