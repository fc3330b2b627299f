package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers that have no content, as they are on the wire. */
@Timeout(60)
public class NoContentTest extends WireTest {
  /** Before 19 the JDK writes a Content-Length of 0 whatever one does (JDK-8283544). */
  private static final String OF_THE_JDK = Runtime.version().feature() < 19 ? "0" : null;

  private final WireServer server = new WireServer(this::answer);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AuthHttpClient client = AuthHttpClient.builder().http(http).build();
  private final Sender sender = adapter().sender(Setup.of(Authentication.NONE));

  /** Returns the length of no content where none is to be told. */
  private String untold() {
    return adapter() instanceof JdkAdapter ? OF_THE_JDK : null;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Answers {@code /<status>} with a length, and no content after it. */
  private Reply answer(Arrived request) {
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

  private HttpRequest.Builder jdk(String path) {
    return HttpRequest.newBuilder(server.uri(path));
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

  @Test
  void getHasNoContentLengthHoweverItIsSent() throws Exception {
    byTheJdkAlone("its ways to say that there is no content");
    Request get = Request.of("GET", server.uri("/200"));
    client.send(get);
    client.sendAsync(get).get();
    client.send(get.withBody(Body.of("")));
    client.send(jdk("/200").build(), BodyHandlers.ofString());
    client.send(
        jdk("/200").method("GET", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    client.sendAsync(jdk("/200").GET().build(), BodyHandlers.ofString()).get();
    client.send(
        jdk("/see-other").POST(BodyPublishers.ofString("content")).build(),
        BodyHandlers.ofString());
    HttpExchange.over(http).send(get);
    List<Arrived> gets =
        server.arrived().stream().filter(one -> one.method().equals("GET")).toList();
    assertThat(gets).hasSize(8);
    assertThat(gets)
        .allSatisfy(one -> assertThat(one.first("Content-Length")).isEqualTo(OF_THE_JDK));
    assertThat(gets).allSatisfy(one -> assertThat(one.first("Transfer-Encoding")).isNull());
  }

  /** A server may wait for the content of a POST whose length it is not told (RFC 9110 §8.6). */
  @ParameterizedTest
  @CsvSource({"POST, true", "PUT, true", "PATCH, true", "DELETE, false"})
  void lengthOfNoContentIsToldWhereContentIsUsual(String method, boolean told) throws Exception {
    sender.send(Request.of(method, server.uri("/200")));
    assertThat(server.last().first("Content-Length")).isEqualTo(told ? "0" : untold());
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 200",
    "HEAD, 302",
    "HEAD, 307",
    "HEAD, 401",
    "HEAD, 404",
    "GET, 204",
    "GET, 304"
  })
  void answerWithoutContentEnds(String method, int status, @TempDir Path folder) throws Exception {
    if (status == 304) {
      byTheJdkAlone("others believe the length, and wait for what it promises");
    }
    Request plain = Request.of(method, server.uri("/" + status));
    for (Response answer : List.of(sender.send(plain), sender.sendAsync(plain).get())) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body().length()).isZero();
    }
    byTheJdkAlone("its ways to read");
    HttpRequest request = jdk("/" + status).method(method, BodyPublishers.noBody()).build();
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Reading<?> reading : Reading.all(folder)) {
      found.add(
          reading.of(
              new Reading.Sending() {
                @Override
                public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
                  return client.send(request, handler);
                }
              }));
      found.add(
          reading.of(
              new Reading.Sending() {
                @Override
                public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
                  return client.sendAsync(request, handler).get();
                }
              }));
      expected.add(status + " " + reading.expected(""));
      expected.add(status + " " + reading.expected(""));
    }
    assertThat(found).isEqualTo(expected);
  }
}
