package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client certificate is shown to whom it belongs alone. */
public class ClientCertificateTest extends WireTest {
  private final Authentication certified =
      new Authentication(List.of(), List.of(), Optional.of(TestTls::client));

  @Test
  void requestsThatShowOneStayWithTheirOrigins() throws Exception {
    try (WireServer other = WireServer.tls(request -> reply("", "HTTP/1.1 200 OK"));
        WireServer server =
            WireServer.tls(
                request -> reply("", "HTTP/1.1 302 Moved", "Location: " + other.uri("/stolen")))) {
      Sender sender = adapter().sender(Setup.of(certified, server.uri("/")));
      assertThat(sender.send(Request.of("GET", server.uri("/"))).status()).isEqualTo(302);
      assertThatThrownBy(() -> sender.send(Request.of("GET", URI.create("https://other.example/"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("where the credentials belong");
      assertThat(other.arrived()).isEmpty();
    }
  }
}
