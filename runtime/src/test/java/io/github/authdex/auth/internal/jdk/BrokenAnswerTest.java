package io.github.authdex.auth.internal.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that breaks the rules is one and the same error, however it is asked for. */
@Timeout(60)
class BrokenAnswerTest {
  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("SSH-2.0-OpenSSH_9.6\r\n\r\n", "Invalid status line"),
        Arguments.of("HTTP/1.1 200 OK\r\nX: s3cret\u001b[31m\r\n\r\n", "Invalid header value"),
        Arguments.of(
            "HTTP/1.1 200 OK\r\nContent-Length: s3cret\r\n\r\nabc", "Content-Length is no number"),
        Arguments.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nabc",
            "Content-Length is no number"),
        Arguments.of(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
            "Illegal character in chunk size"));
  }

  @ParameterizedTest(name = "{1} [{index}]")
  @MethodSource("answers")
  void answerAgainstTheRulesIsAnErrorThatDoesNotTellIt(String answer, String rule)
      throws Exception {
    try (WireServer server = new WireServer(request -> out -> write(out, answer))) {
      AuthHttpClient client =
          AuthHttpClient.builder()
              .authentication(Authentication.all(List.of()))
              .allow(server.uri("/"))
              .build();
      Request request = Request.of("GET", server.uri("/a"));
      String message =
          "Expected an answer by the rules of HTTP from " + server.uri("") + ": " + rule;
      assertThatThrownBy(() -> client.send(request))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message);
      assertThatThrownBy(
              () -> client.send(request, BodyHandlers.ofInputStream()).body().readAllBytes())
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> client.sendAsync(request).get())
          .cause()
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> HttpExchange.over(HttpClient.newHttpClient()).send(request))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message);
    }
  }

  /** The response is given before its content breaks the rule. */
  @Test
  void streamThatBreaksARuleLaterSaysTheSame() throws Exception {
    try (WireServer server = new WireServer(request -> out -> writeLate(out))) {
      AuthHttpClient client = AuthHttpClient.builder().build();
      Request request = Request.of("GET", server.uri("/a"));
      try (InputStream content = client.send(request, BodyHandlers.ofInputStream()).body()) {
        assertThat(content.readNBytes(2)).isEqualTo("ab".getBytes(ISO_8859_1));
        assertThatThrownBy(content::readAllBytes)
            .isInstanceOf(ProtocolException.class)
            .hasMessage(
                "Expected an answer by the rules of HTTP from "
                    + server.uri("")
                    + ": Illegal character in chunk size");
      }
    }
  }

  private static boolean writeLate(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");
    out.flush();
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return write(out, "s3cret\r\nabc");
  }

  private static boolean write(OutputStream out, String answer) throws IOException {
    out.write(answer.getBytes(ISO_8859_1));
    return false;
  }
}
