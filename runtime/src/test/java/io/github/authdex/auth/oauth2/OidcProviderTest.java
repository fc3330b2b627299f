package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.peers.Against;
import io.github.authdex.auth.token.TokenEndpointException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens from {@code oidc-provider} 9.13.3 for Node, which is certified, and with them a resource.
 */
class OidcProviderTest {
  private static final String OIDC_PROVIDER = "oidc-provider 9.13.3 (certified)";
  private static final String BASIC = "client:id with+all/%21";
  private static final String POST = "client:id posted+all/%21";
  private static final String SECRET = "p+a:s/s w%rd=&\"\\~*'()";
  private static NodePeer server;

  @BeforeAll
  static void start() throws Exception {
    server = NodePeer.start("oidc-provider.mjs", OidcKeys.publicKeys());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Against(
      peer = OIDC_PROVIDER,
      value = {
        "Client credentials (RFC 6749 §4.4)",
        "Client by client_secret_basic (RFC 6749 §2.3.1)"
      })
  void clientProvesItselfInTheHeader() throws Exception {
    assertThat(answer(ClientAuthentication.CLIENT_SECRET_BASIC, true, BASIC, SECRET))
        .isEqualTo(BASIC + " may read write");
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Client by client_secret_post (RFC 6749 §2.3.1)")
  void clientProvesItselfInTheForm() throws Exception {
    assertThat(answer(ClientAuthentication.CLIENT_SECRET_POST, true, POST, SECRET))
        .isEqualTo(POST + " may read write");
  }

  /** The provider lets each refresh token work once and gives the next one with the answer. */
  @Test
  @Against(peer = OIDC_PROVIDER, value = "Refresh with rotation and reuse detection (RFC 6749 §6)")
  void refreshTokenIsReplacedByTheNextOne() throws Exception {
    AuthHttpClient plain = AuthHttpClient.builder().build();
    String refreshToken = text(plain.send(Request.of("GET", server.uri("/refresh-token"))));
    AuthEnvironment environment = AuthEnvironment.of(server.uri("/"));
    Authentication authentication =
        scheme(OAuth2Options.STANDARD, flow(OAuth2Flow.Type.AUTHORIZATION_CODE, "/token"))
            .authenticate(
                held("clientId", BASIC, "clientSecret", SECRET, "refreshToken", refreshToken),
                environment);
    for (int i = 0; i < 2; i++) {
      Request signed = authentication.sign(Request.of("GET", server.uri("/resource")));
      assertThat(text(plain.send(signed))).isEqualTo("alice may openid offline_access");
      assertThat(authentication.signers().get(0).renew(signed)).isTrue();
    }
  }

  /** Id and secret that are not form-encoded (RFC 6749 §2.3.1) are others to a strict server. */
  @Test
  void clientThatDoesNotEncodeIsRefused() {
    assertThatThrownBy(() -> answer(ClientAuthentication.CLIENT_SECRET_BASIC, false, BASIC, SECRET))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(
            "Token endpoint "
                + server.uri("/token")
                + " refused grant client_credentials: invalid_request, client_id and client_secret"
                + " in the authorization header are not properly encoded");
  }

  @Test
  void wrongSecretIsRefused() {
    assertThatThrownBy(
            () -> answer(ClientAuthentication.CLIENT_SECRET_BASIC, true, BASIC, "c4n4ry"))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(
            "Token endpoint "
                + server.uri("/token")
                + " refused grant client_credentials: invalid_client, client authentication"
                + " failed");
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Client by client_secret_jwt (OpenID Connect Core 1.0 §9)")
  void clientSignsWithItsSecret() throws Exception {
    assertThat(answer(ClientAuthentication.CLIENT_SECRET_JWT, true, "by secret", "s".repeat(32)))
        .isEqualTo("by secret may read write");
  }

  static Stream<String> signingKeys() {
    return OidcKeys.SIGNING.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("signingKeys")
  @Against(peer = OIDC_PROVIDER, value = "Client by private_key_jwt (RFC 7523 §2.2)")
  void clientSignsWithItsPrivateKey(String algorithm) throws Exception {
    OAuth2Options options = options(ClientAuthentication.PRIVATE_KEY_JWT, true);
    String[] held = {
      "clientId",
      "by " + algorithm,
      "privateKey",
      OidcKeys.privateKey(algorithm),
      "keyId",
      algorithm
    };
    assertThat(answer(options, server.uri("/token"), held))
        .isEqualTo("by " + algorithm + " may read write");
  }

  @Test
  void clientWithTheKeyOfAnotherIsRefused() {
    OAuth2Options options = options(ClientAuthentication.PRIVATE_KEY_JWT, true);
    assertThatThrownBy(
            () ->
                answer(
                    options,
                    server.uri("/token"),
                    "clientId",
                    "by RS256",
                    "privateKey",
                    OidcKeys.privateKey("ES256")))
        .isInstanceOfSatisfying(
            TokenEndpointException.class, e -> assertThat(e.error()).isEqualTo("invalid_client"));
  }

  /** The registered client is named by its certificate alone; the token endpoint is under TLS. */
  @ParameterizedTest
  @CsvSource({
    "TLS_CLIENT_AUTH, by certificate",
    "SELF_SIGNED_TLS_CLIENT_AUTH, by own certificate",
  })
  @Against(peer = OIDC_PROVIDER, value = "Client by its certificate (RFC 8705 §2)")
  void clientShowsItsCertificate(ClientAuthentication method, String id) throws Exception {
    String[] held = {
      "clientId", id,
      "certificate", OidcKeys.file("client-chain.pem"),
      "privateKey", OidcKeys.file("client-pkcs8.pem"),
      "authorities", OidcKeys.file("ca.pem"),
    };
    assertThat(answer(options(method, true), secureToken(), held))
        .isEqualTo(id + " may read write");
  }

  @Test
  void certificateThatIsMissingIsToldBeforeAnythingIsSent() {
    OAuth2Options options = options(ClientAuthentication.TLS_CLIENT_AUTH, true);
    assertThatThrownBy(
            () ->
                answer(
                    options,
                    server.uri("/token"),
                    "clientId",
                    "by certificate",
                    "refreshToken",
                    "r"))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for oauth2 \"accessToken\", or \"clientId\" and \"certificate\" but none of these"
                + " was complete");
  }

  @ParameterizedTest
  @CsvSource({"client_secret_basic, " + BASIC, "client_secret_jwt, by secret"})
  @Against(peer = OIDC_PROVIDER, value = "Discovery (OpenID Connect Discovery 1.0)")
  void discoveredProviderGivesClientCredentialsATokenThatTheApiTakes(String method, String id)
      throws Exception {
    ClientAuthentication proof = ClientAuthentication.valueOf(method.toUpperCase(Locale.ROOT));
    assertThat(
            discovered(
                proof,
                List.of("read"),
                "clientId",
                id,
                "clientSecret",
                id.equals(BASIC) ? SECRET : "s".repeat(32)))
        .isEqualTo(id + " may read");
  }

  @Test
  @Against(peer = OIDC_PROVIDER, value = "Discovery (OpenID Connect Discovery 1.0)")
  void discoveredProviderRefreshes() throws Exception {
    String refreshToken =
        text(
            AuthHttpClient.builder().build().send(Request.of("GET", server.uri("/refresh-token"))));
    assertThat(
            discovered(
                ClientAuthentication.CLIENT_SECRET_BASIC,
                List.of("read"),
                "clientId",
                BASIC,
                "clientSecret",
                SECRET,
                "refreshToken",
                refreshToken))
        .isEqualTo("alice may openid offline_access");
  }

  private static String discovered(
      ClientAuthentication proof, List<String> scopes, String... credentials) throws Exception {
    OidcScheme scheme =
        new OidcScheme(
            server.uri("/.well-known/openid-configuration").toString(),
            Map.of(),
            options(proof, true));
    return answer(
        scheme.authenticate(held(credentials), AuthEnvironment.of(server.uri("/")), scopes));
  }

  private static URI secureToken() throws Exception {
    Response port =
        AuthHttpClient.builder().build().send(Request.of("GET", server.uri("/secure-port")));
    return URI.create("https://127.0.0.1:" + text(port) + "/token");
  }

  private static String answer(OAuth2Options options, URI token, String... credentials)
      throws Exception {
    return answer(
        scheme(options, flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, token.toString(), "read", "write"))
            .authenticate(
                held(credentials), AuthEnvironment.of(server.uri("/")), List.of("read", "write")));
  }

  private static String answer(
      ClientAuthentication proof, boolean encoded, String clientId, String secret)
      throws Exception {
    return answer(
        options(proof, encoded),
        server.uri("/token"),
        "clientId",
        clientId,
        "clientSecret",
        secret);
  }

  private static String answer(Authentication authentication) throws Exception {
    Response response =
        AuthHttpClient.builder()
            .authentication(authentication)
            .allow(server.uri("/"))
            .build()
            .send(Request.of("GET", server.uri("/resource")));
    return text(response);
  }

  private static String text(Response response) {
    return new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }

  private static OAuth2Options options(ClientAuthentication proof, boolean encoded) {
    return OAuth2Options.builder().clientAuthentication(proof).formEncodedBasic(encoded).build();
  }
}
