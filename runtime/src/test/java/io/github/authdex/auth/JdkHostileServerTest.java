package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What our client on that of the JDK does with hostile servers: it has limits of its own. */
@Timeout(20)
class JdkHostileServerTest extends HostileWireTest {
  /** Returns the JDK's client, for limits of its own. */
  private AuthHttpClient.Builder jdk(WireServer server) {
    return JdkAdapter.client(Setup.of(authentication(BearerScheme.BEARER), server.uri("/")));
  }

  /**
   * The JDK reads no such field, of which others take no notice; it would tell the value, which may
   * be an echo of ours.
   */
  @Test
  void fieldWithNulIsAnErrorThatDoesNotTellIt() {
    String challenge = "Digest realm=\"r\", nonce=\"n\u0000\"";
    try (WireServer server =
        new WireServer(request -> reply("", UNAUTHORIZED, "WWW-Authenticate: " + challenge))) {
      Sender client = client(new DigestScheme(), server);
      String message =
          "Expected an answer by the rules of HTTP from "
              + server.uri("")
              + ": Invalid header value";
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message)
          .hasNoCause();
      assertThatThrownBy(() -> client.sendAsync(get(server)).get())
          .cause()
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message)
          .hasNoCause();
      assertThat(server.last().first("Authorization")).isNull();
    }
  }

  @Test
  void refusalWithoutEndIsAnErrorWhereItIsTheAnswer() {
    try (WireServer server = new WireServer(request -> endless(UNAUTHORIZED))) {
      AuthHttpClient client = jdk(server).longestResponse(100_000).build();
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(IOException.class)
          .hasMessage("Expected at most 100000 bytes in the response but there were more");
    }
  }

  @Test
  void contentThatStopsHalfwayIsGivenUp() {
    try (WireServer server =
        new WireServer(request -> silent("HTTP/1.1 200 OK", "Content-Length: 9"))) {
      AuthHttpClient client = jdk(server).timeout(Duration.ofSeconds(1)).build();
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessage("Expected the content of the response within 1 seconds but it did not end");
    }
  }

  /** Others may read on where they ended, and nobody above them can tell. */
  @Test
  void contentLongerThanPromisedIsNoAnswerToTheNextRequest() throws Exception {
    String smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  String answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood" + smuggled;
                  out.write(answer.getBytes(ISO_8859_1));
                  return true;
                })) {
      Sender client = client(BearerScheme.BEARER, server);
      for (int i = 0; i < 3; i++) {
        byte[] content = client.send(get(server)).body().bytes().orElseThrow();
        assertThat(new String(content, ISO_8859_1)).isEqualTo("good");
      }
    }
  }

  /** Waiting to be told is an option of its requests. */
  @Test
  void challengeIsAnsweredWhereTheClientWaitsToBeToldToContinue() throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? reply("", UNAUTHORIZED, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"")
                    : reply("in", "HTTP/1.1 200 OK"))) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri("/a"))
              .expectContinue(true)
              .POST(BodyPublishers.ofString("content"))
              .build();
      HttpResponse<String> response =
          JdkAdapter.client(Setup.of(authentication(new DigestScheme()), server.uri("/")))
              .build()
              .send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(server.arrived()).extracting(Arrived::body).containsExactly("content", "content");
    }
  }
}
