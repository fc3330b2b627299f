package io.github.authdex.auth.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JdkExchangeTest {
  private static HttpExchange exchange() {
    return HttpExchange.over(JdkHttp.defaultClient());
  }

  @Test
  void answerIsReadWhateverItsStatus() throws IOException {
    try (Loopback server = new Loopback(request -> new Answer(302, "moved", "Location: /x"))) {
      Response answer =
          exchange().send(Request.of("POST", server.uri("/token")).withBody(Body.of("a=b")));
      assertThat(answer).hasToString("HTTP 302, 5 bytes");
      assertThat(new String(answer.body().bytes().orElseThrow(), UTF_8)).isEqualTo("moved");
      assertThat(answer.head().headers().first("location")).contains("/x");
      assertThat(server.seen()).extracting(Loopback.Seen::body).containsExactly("a=b");
    }
  }

  @Test
  void answerLongerThanTheLimitIsRefused() {
    HttpExchange small = HttpExchange.over(JdkHttp.defaultClient(), Duration.ofSeconds(30), 4);
    try (Loopback server = new Loopback(request -> new Answer(200, "12345"))) {
      assertThatThrownBy(() -> small.send(Request.of("GET", server.uri("/token"))))
          .isInstanceOf(IOException.class)
          .hasMessage("Expected at most 4 bytes in the response but there were more");
    }
  }

  @Test
  void answerThatDoesNotComeInTimeIsGivenUp() throws IOException {
    HttpExchange hasty = HttpExchange.over(JdkHttp.defaultClient(), Duration.ofMillis(50), 100);
    // It takes the connection and says nothing.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/token?hush=1");
      assertThatThrownBy(() -> hasty.send(Request.of("GET", uri)))
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessage("Expected an answer within 50 milliseconds");
    }
  }

  @Test
  void clientThatFollowsRedirectsIsRefused() {
    HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertThatThrownBy(() -> HttpExchange.over(http))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an HttpClient with Redirect.NEVER but was ALWAYS, which would take"
                + " credentials along to another host; redirects are followed without it");
  }
}
