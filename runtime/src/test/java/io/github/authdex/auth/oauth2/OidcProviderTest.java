package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthHttpClient;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Response;
import io.github.authdex.auth.TokenEndpointException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tokens from {@code oidc-provider} 9.13.3 for Node, which is certified, and with them a resource.
 */
class OidcProviderTest {
  private static final String BASIC = "client:id with+all/%21";
  private static final String POST = "client:id posted+all/%21";
  private static final String SECRET = "p+a:s/s w%rd=&\"\\~*'()";
  private static NodePeer server;

  @BeforeAll
  static void start() throws Exception {
    server = NodePeer.start("oidc-provider.mjs");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void clientProvesItselfInTheHeader() throws Exception {
    assertThat(answer(ClientAuthentication.CLIENT_SECRET_BASIC, true, BASIC, SECRET))
        .isEqualTo(BASIC + " may read write");
  }

  @Test
  void clientProvesItselfInTheForm() throws Exception {
    assertThat(answer(ClientAuthentication.CLIENT_SECRET_POST, true, POST, SECRET))
        .isEqualTo(POST + " may read write");
  }

  /** The provider lets each refresh token work once and gives the next one with the answer. */
  @Test
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

  private static String answer(
      ClientAuthentication proof, boolean encoded, String clientId, String secret)
      throws Exception {
    Authentication authentication =
        scheme(
                options(proof, encoded),
                flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "/token", "read", "write"))
            .authenticate(
                held("clientId", clientId, "clientSecret", secret),
                AuthEnvironment.of(server.uri("/")),
                List.of("read", "write"));
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
    OAuth2Options usual = OAuth2Options.STANDARD;
    return new OAuth2Options(
        proof,
        encoded,
        usual.scopeSeparator(),
        Map.of(),
        Map.of(),
        Map.of(),
        false,
        usual.tokenFields(),
        usual.in(),
        usual.name(),
        usual.prefix());
  }
}
