package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers that have no content, as they are on the wire. */
@Timeout(60)
public class NoContentTest extends WireTest {
  /** Before 19 the JDK writes a Content-Length of 0 whatever one does (JDK-8283544). */
  static final String OF_THE_JDK = Runtime.version().feature() < 19 ? "0" : null;

  private final WireServer server = emptyAnswers();
  private final Sender sender = adapter().sender(Setup.of(Authentication.NONE));

  /** Returns the length of no content where none is to be told. */
  private String untold() {
    return adapter().isOfTheJdk() ? OF_THE_JDK : null;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Returns a server that answers {@code /<status>} with a length, and no content after it. */
  static WireServer emptyAnswers() {
    return new WireServer(NoContentTest::answer);
  }

  private static Reply answer(Arrived request) {
    String status = request.target().substring(1);
    return status.equals("see-other")
        ? reply("", "HTTP/1.1 303 See Other", "Location: /200")
        : out -> {
          String length = status.equals("204") ? "" : "Content-Length: 7\r\n";
          out.write(("HTTP/1.1 " + status + " Any\r\n" + length + "\r\n").getBytes(ISO_8859_1));
          if (!request.method().equals("HEAD") && status.equals("200")) {
            out.write("content".getBytes(ISO_8859_1));
          }
          return true;
        };
  }

  @Test
  void getHasNoContentLength() throws Exception {
    sender.send(Request.of("GET", server.uri("/200")));
    sender.sendAsync(Request.of("GET", server.uri("/200"))).get();
    sender.send(Request.of("POST", server.uri("/see-other")).withBody(Body.of("content")));
    for (Arrived get : List.of(server.arrived().get(0), server.arrived().get(1), server.last())) {
      assertThat(get.method()).isEqualTo("GET");
      assertThat(get.first("Content-Length")).isEqualTo(untold());
      assertThat(get.first("Transfer-Encoding")).isNull();
    }
  }

  /** A server may wait for the content of a POST whose length it is not told (RFC 9110 §8.6). */
  @ParameterizedTest
  @CsvSource({"POST, true", "PUT, true", "PATCH, true", "DELETE, false"})
  void lengthOfNoContentIsToldWhereContentIsUsual(String method, boolean told) throws Exception {
    sender.send(Request.of(method, server.uri("/200")));
    assertThat(server.last().first("Content-Length")).isEqualTo(told ? "0" : untold());
  }

  @ParameterizedTest
  @CsvSource({"HEAD, 200", "HEAD, 302", "HEAD, 307", "HEAD, 401", "HEAD, 404", "GET, 204"})
  void answerWithoutContentEnds(String method, int status) throws Exception {
    Request plain = Request.of(method, server.uri("/" + status));
    for (Response answer : List.of(sender.send(plain), sender.sendAsync(plain).get())) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body().length()).isZero();
    }
  }
}
