package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Token endpoints that want the secret elsewhere, or answer without end. */
@Timeout(20)
class HostileTokenEndpointTest extends HostileWireTest {
  private static OAuth2Scheme oauth2(WireServer server) {
    return new OAuth2Scheme(
        List.of(
            OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                .tokenUrl(server.uri("/token").toString())
                .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                .build()),
        OAuth2Options.STANDARD);
  }

  private static void assertThatTokenIsRefused(WireServer server, String error) {
    Authentication authentication =
        oauth2(server)
            .authenticate(
                Environments.credentials("clientId", "me", "clientSecret", "s3cret"),
                AuthEnvironment.of(server.uri("/")));
    assertThatThrownBy(() -> authentication.sign(get(server)))
        .isInstanceOf(IOException.class)
        .hasMessage(error);
    assertThat(server.arrived()).hasSize(1);
  }

  @Test
  void tokenEndpointThatRedirectsKeepsTheSecretToItself() {
    try (WireServer other = new WireServer(request -> reply("{}", "HTTP/1.1 200 OK"));
        WireServer server = new WireServer(request -> moved(307, other.uri("/").toString()))) {
      assertThatTokenIsRefused(
          server,
          "Token endpoint "
              + server.uri("/token")
              + " refused grant client_credentials: HTTP 307, a token endpoint's redirect is not"
              + " followed");
      assertThat(other.arrived()).isEmpty();
    }
  }

  @Test
  void tokenThatUnfoldsWithoutEndIsNotUnfolded() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    try (WireServer server =
        new WireServer(
            request ->
                reply(bomb.toString(ISO_8859_1), "HTTP/1.1 200 OK", "Content-Encoding: gzip"))) {
      assertThatTokenIsRefused(
          server,
          "Token endpoint "
              + server.uri("/token")
              + " refused grant client_credentials: HTTP 200, the answer is not JSON");
      assertThat(server.last().first("Accept-Encoding")).isNull();
    }
  }

  @Test
  void tokenWithoutEndIsAnError() {
    try (WireServer server = new WireServer(request -> endless("HTTP/1.1 200 OK"))) {
      assertThatTokenIsRefused(
          server,
          "Token endpoint "
              + server.uri("/token")
              + " gave no token for grant client_credentials: Expected at most 1048576 bytes in the"
              + " response but there were more");
    }
  }
}
