package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
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

/** The ways of the JDK's client to say that there is no content, and to read none. */
@Timeout(60)
class JdkNoContentTest {
  private final WireServer server = NoContentTest.emptyAnswers();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AuthHttpClient client = AuthHttpClient.builder().http(http).build();

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder jdk(String path) {
    return HttpRequest.newBuilder(server.uri(path));
  }

  @Test
  void getHasNoContentLengthHoweverItIsSent() throws Exception {
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
        .allSatisfy(
            one -> assertThat(one.first("Content-Length")).isEqualTo(NoContentTest.OF_THE_JDK));
    assertThat(gets).allSatisfy(one -> assertThat(one.first("Transfer-Encoding")).isNull());
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
  void answerWithoutContentEndsForEachReader(String method, int status, @TempDir Path folder)
      throws Exception {
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

  /** Others believe the length, and wait for what it promises. */
  @Test
  void answerThatNothingHasChangedHasNoContentWhateverItsLength() throws Exception {
    Request plain = Request.of("GET", server.uri("/304"));
    for (Response answer : List.of(client.send(plain), client.sendAsync(plain).get())) {
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.body().length()).isZero();
    }
  }
}
