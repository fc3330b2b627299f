package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/**
 * The JDK's connections show what their client was made with, so that our client on it is refused
 * where that is another. Other adapters make a client like the one that they are given.
 */
class JdkClientCertificateTest {
  private static final URI API = URI.create("https://api.example/");

  private final SSLContext context = TestTls.client();
  private final Authentication certified =
      new Authentication(List.of(), List.of(), Optional.of(() -> context));

  private static Authentication bearer() {
    return BearerScheme.BEARER.authenticate(
        Environments.credentials("token", "t0ken"), AuthEnvironment.of(API));
  }

  @Test
  void httpClientThatWouldNotShowItIsRefused() {
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder()
            .http(HttpClient.newHttpClient())
            .authentication(certified)
            .allow(API);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected no HttpClient beside a client certificate, which its connections would not"
                + " show; leave it out, or give one with the SSLContext of the authentication");
  }

  @Test
  void httpClientThatShowsItIsTaken() throws Exception {
    try (WireServer server =
        WireServer.tls(request -> reply("in", "HTTP/1.1 200 OK", "Content-Type: text/plain"))) {
      AuthHttpClient client =
          AuthHttpClient.builder()
              .http(HttpClient.newBuilder().sslContext(context).build())
              .authentication(certified)
              .allow(server.uri("/"))
              .build();
      assertThat(client.send(Request.of("GET", server.uri("/")))).hasToString("HTTP 200, 2 bytes");
    }
  }

  @Test
  void anotherAuthenticationCannotBringACertificateOfItsOwn() {
    AuthHttpClient client = AuthHttpClient.builder().authentication(bearer()).allow(API).build();
    assertThatThrownBy(() -> client.with(certified))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an authentication without a client certificate of its own, which the"
                + " connections of this client would not show; build another client for it");
  }

  @Test
  void connectionsThatShowOneStayWithItsOriginsWhateverElseProvesWhoSends() throws Exception {
    try (WireServer other = WireServer.tls(request -> reply("", "HTTP/1.1 200 OK"));
        WireServer server =
            WireServer.tls(
                request -> reply("", "HTTP/1.1 302 Moved", "Location: " + other.uri("/stolen")))) {
      AuthHttpClient client =
          AuthHttpClient.builder().authentication(certified).allow(server.uri("/")).build();
      for (Authentication authentication : List.of(Authentication.NONE, bearer(), certified)) {
        AuthHttpClient same = client.with(authentication);
        assertThat(same.send(Request.of("GET", server.uri("/"))).status()).isEqualTo(302);
        assertThatThrownBy(() -> same.send(Request.of("GET", URI.create("https://other.example/"))))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("where the credentials belong");
      }
      assertThat(other.arrived()).isEmpty();
    }
  }
}
