package io.github.authdex.spring;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Token and login endpoints by what Spring has. */
@Timeout(60)
class SpringExchangeTest {
  private final HttpExchange exchange = AuthSpring.exchange(new JdkClientHttpRequestFactory());

  private static Request post(WireServer server) {
    return Request.of("POST", server.uri("/token"))
        .withHeader("Content-Type", "application/x-www-form-urlencoded")
        .withBody(Body.of("grant_type=client_credentials"));
  }

  @Test
  void answerIsReadWhateverItsStatusAndNoRedirectIsFollowed() throws Exception {
    try (WireServer server =
        new WireServer(
            request -> reply("{\"a\":1}", "HTTP/1.1 307 Moved", "Location: /elsewhere"))) {
      Response response = exchange.send(post(server));
      assertThat(response.status()).isEqualTo(307);
      assertThat(response.head().headers().first("Location")).contains("/elsewhere");
      assertThat(new String(response.body().bytes().orElseThrow(), UTF_8)).isEqualTo("{\"a\":1}");
      assertThat(server.arrived()).hasSize(1);
      assertThat(server.last().all("Content-Type"))
          .containsExactly("application/x-www-form-urlencoded");
      assertThat(server.last().body()).isEqualTo("grant_type=client_credentials");
    }
  }

  @Test
  void longestAnswerIsOneMebibyte() throws Exception {
    String[] content = {"a".repeat(1 << 20)};
    try (WireServer server = new WireServer(request -> reply(content[0], "HTTP/1.1 200 OK"))) {
      assertThat(exchange.send(post(server)).body().length()).isEqualTo(1 << 20);
      content[0] += "a";
      assertThatThrownBy(() -> exchange.send(post(server)))
          .isInstanceOf(IOException.class)
          .hasMessage("Expected at most 1048576 bytes in the response but there were more");
    }
  }

  @Test
  void certificateIsNotLeftOutWithoutAWord() {
    assertThatThrownBy(() -> exchange.showing(TestTls::client))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("SpringExchange does not implement showing(TlsSetup)");
  }
}
