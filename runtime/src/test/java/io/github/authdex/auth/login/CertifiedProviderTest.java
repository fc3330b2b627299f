package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.AuthorizationException;
import io.github.authdex.auth.oauth2.ClientMetadata;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.Introspection;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.RegisteredClient;
import io.github.authdex.auth.peers.Against;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logs in at {@code oidc-provider} 9.13.3 for Node, which is certified, by all that it offers. */
class CertifiedProviderTest {
  private static final String OIDC_PROVIDER = "oidc-provider 9.13.3 (certified)";
  private static final String SECRET = "s3cret of the app, forty characters long";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ECKey KEY = key();
  private static NodePeer server;
  private static String issuer;

  private final AuthEnvironment environment = AuthEnvironment.of(server.uri("/"));

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("k").algorithm(JWSAlgorithm.ES256).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    server = NodePeer.start("oidc-whole.mjs", new JWKSet(KEY).toString(true));
    String base = server.uri("/").toString();
    issuer = base.substring(0, base.length() - 1);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Map<String, Secret> held(String... pairs) {
    Map<String, Secret> held = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      held.put(pairs[i], Secret.of(pairs[i + 1]));
    }
    return held;
  }

  private static LoginResult inBrowser(OAuthLogin login, List<String> scopes)
      throws IOException, InterruptedException {
    return inBrowser(login, scopes, List.of());
  }

  private static LoginResult inBrowser(OAuthLogin login, List<String> scopes, List<URI> resources)
      throws IOException, InterruptedException {
    try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
      BrowserLogin browser = login.browser(redirect, scopes, resources);
      assertThat(new Person().consent(browser.page()).body()).contains("has the answer");
      return browser.finish(redirect.await(PATIENCE));
    }
  }

  private String called(OAuth2Options options, Map<String, Secret> held)
      throws IOException, InterruptedException {
    ServerMetadata metadata = metadata();
    OAuth2Scheme scheme = OAuth2Scheme.at(metadata, options, Map.of(), Credentials.of(held));
    AuthHttpClient client =
        AuthHttpClient.builder()
            .authentication(scheme.authenticate(Credentials.of(held), environment))
            .allow(server.uri("/"))
            .build();
    return text(client.send(Request.of("GET", server.uri("/api/me"))));
  }

  private ServerMetadata metadata() throws IOException {
    return Discovery.of(environment.tokens()).server(issuer, environment);
  }

  private static String text(Response response) throws IOException {
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long times(String asked) throws IOException, InterruptedException {
    AuthHttpClient plain = AuthHttpClient.builder().build();
    String seen = text(plain.send(Request.of("GET", server.uri("/seen"))));
    return seen.split("\"" + asked + "\"", -1).length - 1L;
  }

  @Test
  @Against(
      peer = OIDC_PROVIDER,
      value = {
        "Authorization Server Metadata (RFC 8414)",
        "Authorization code with PKCE (RFC 6749 §4.1, RFC 7636)",
        "ID token (OpenID Connect Core 1.0 §3.1.3.7)",
        "Loopback redirect (RFC 8252 §7.3)",
        "Issuer in the answer (RFC 9207)"
      })
  void serverIsFoundByItsNameAndTellsWhoConsented() throws Exception {
    Map<String, Secret> held = held("clientId", "app", "clientSecret", SECRET);
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    LoginResult result = inBrowser(login, List.of("openid", "read"));
    assertThat(result.idToken())
        .hasValueSatisfying(
            token -> {
              assertThat(token.subject()).isEqualTo("alice");
              assertThat(token.issuer()).isEqualTo(issuer);
              assertThat(token.audience()).containsExactly("app");
              assertThat(token).hasToString("ID token of " + issuer);
            });
    held.putAll(login.keep(result));
    assertThat(held).containsKey("refreshToken");
    assertThat(called(OAuth2Options.STANDARD, held)).isEqualTo("alice may openid read, free");
  }

  /** A client that proves itself leaves the request at the server, whether it must or not. */
  @Test
  @Against(peer = OIDC_PROVIDER, value = "Pushed authorization request (RFC 9126)")
  void requestIsLeftBeforehand() throws Exception {
    Map<String, Secret> held = held("clientId", "pushing app", "clientSecret", SECRET);
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    BrowserLogin browser =
        login.browser(URI.create("http://127.0.0.1:1/callback"), List.of("openid"));
    assertThat(browser.page().getRawQuery())
        .startsWith("client_id=pushing+app&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri")
        .doesNotContain("state");
    assertThat(inBrowser(login, List.of("openid")).idToken()).isPresent();
    assertThat(times("POST /request")).isGreaterThanOrEqualTo(2);
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "DPoP with the server's nonce (RFC 9449)")
  void tokenIsBoundToAKeyWithTheServersNonce() throws Exception {
    Map<String, Secret> held =
        held("clientId", "bound app", "clientSecret", SECRET, "dpopKey", KEY.toJSONString());
    OAuth2Options options = OAuth2Options.builder().dpop(DpopUse.REQUIRED).build();
    OAuthLogin login = OAuthLogin.at(metadata(), options, Credentials.of(held), environment);
    held.putAll(login.keep(inBrowser(login, List.of("openid", "read"))));
    assertThat(called(options, held)).isEqualTo("alice may openid read, bound");
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Client by private_key_jwt (RFC 7523 §2.2)")
  void clientSignsWithItsKey() throws Exception {
    Map<String, Secret> held = held("clientId", "signing app", "privateKey", KEY.toJSONString());
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    assertThat(inBrowser(login, List.of("openid")).idToken()).isPresent();
    assertThat(called(OAuth2Options.STANDARD, held)).isEqualTo("signing app may undefined, free");
  }

  @Test
  @Against(
      peer = OIDC_PROVIDER,
      value = {"Resource indicator (RFC 8707)", "Introspection (RFC 7662)"})
  void tokenCountsAtTheResourceThatWasAskedFor() throws Exception {
    Map<String, Secret> held = held("clientId", "app", "clientSecret", SECRET);
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    URI resource = server.uri("/api/");
    LoginResult result = inBrowser(login, List.of("openid", "read"), List.of(resource));
    String endpoint = metadata().introspectionEndpoint().orElseThrow().toString();
    Introspection told =
        login.client().introspect(endpoint, result.token().accessToken(), "access_token");
    assertThat(told.active()).isTrue();
    assertThat(told.scope()).contains("read");
    assertThat(told.audience()).containsExactly(resource.toString());
  }

  @Test
  @Against(
      peer = OIDC_PROVIDER,
      value = {"Revocation (RFC 7009)", "Introspection (RFC 7662)"})
  void revokedTokenIsWorthless() throws Exception {
    Map<String, Secret> held = held("clientId", "app", "clientSecret", SECRET);
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    LoginResult result = inBrowser(login, List.of("openid", "read"));
    Secret refreshToken = result.token().refreshToken().orElseThrow();
    String endpoint = metadata().introspectionEndpoint().orElseThrow().toString();
    assertThat(login.client().introspect(endpoint, refreshToken, "refresh_token"))
        .satisfies(
            told -> {
              assertThat(told.active()).isTrue();
              assertThat(told.clientId()).contains("app");
              assertThat(told.subject()).contains("alice");
              assertThat(told.expires()).isPresent();
            });
    assertThat(login.client().revoke(refreshToken, "refresh_token")).isTrue();
    assertThat(login.client().introspect(endpoint, refreshToken, "refresh_token").active())
        .isFalse();
    held.put("refreshToken", refreshToken);
    assertThatThrownBy(() -> called(OAuth2Options.STANDARD, held))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessageContaining("invalid_grant");
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Dynamic client registration (RFC 7591)")
  void programRegistersItself() throws Exception {
    try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
      RegisteredClient client =
          RegisteredClient.register(
              metadata(),
              ClientMetadata.ofNative(
                  "A test", redirect.uri(), metadata().clientAuthenticationMethods()),
              Optional.empty(),
              environment);
      assertThat(client.issuer()).isEqualTo(issuer);
      assertThat(client.clientSecret()).isEmpty();
      OAuthLogin login = OAuthLogin.at(issuer, client.credentials(), environment);
      BrowserLogin browser = login.browser(redirect, List.of("openid"));
      new Person().consent(browser.page());
      assertThat(browser.finish(redirect.await(PATIENCE)).idToken()).isPresent();
    }
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Device authorization (RFC 8628)")
  void deviceIsLetInAndTellsByWhom() throws Exception {
    OAuthLogin login =
        OAuthLogin.at(issuer, Credentials.of(held("clientId", "device")), environment);
    DeviceAuthorization device = login.authorizeDevice(List.of("openid"));
    new Person().letIn(device.verificationUri(), device.userCode());
    LoginResult result = login.device(device, pause -> Thread.sleep(pause.toMillis()));
    assertThat(result.idToken())
        .hasValueSatisfying(token -> assertThat(token.subject()).isEqualTo("alice"));
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Issuer in the answer (RFC 9207)")
  void answerOfAnotherIssuerIsRefused() throws Exception {
    Map<String, Secret> held = held("clientId", "app", "clientSecret", SECRET);
    OAuthLogin login = OAuthLogin.at(issuer, Credentials.of(held), environment);
    try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
      BrowserLogin browser = login.browser(redirect, List.of("openid"));
      new Person().consent(browser.page());
      String query =
          redirect.await(PATIENCE).replaceAll("iss=[^&]*", "iss=https%3A%2F%2Fevil.test");
      assertThatThrownBy(() -> browser.finish(query))
          .hasMessage(
              "Expected an authorization response of the issuer of the request (RFC 9207 §2.4) but"
                  + " it names another");
      assertThatThrownBy(() -> browser.finish(query)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void refusedRegistrationSaysWhy() {
    ClientMetadata wrong =
        ClientMetadata.builder("A test")
            .redirectUris(List.of(URI.create("http://elsewhere.test/")))
            .grantTypes(List.of("authorization_code"))
            .others(Map.of("application_type", "native"))
            .build();
    assertThatThrownBy(
            () -> RegisteredClient.register(metadata(), wrong, Optional.empty(), environment))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("invalid_redirect_uri");
  }
}
