package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import io.github.authdex.cli.KindEntries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final String SECRET = "s3cret-of-mine-s3cret";

  @TempDir private Path folder;

  /** Answers each request with the same, and keeps what came. */
  private static final class OneAnswer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

    OneAnswer(String head) throws IOException {
      Thread thread = new Thread(() -> answer(head.replace("\n", "\r\n") + "\r\n\r\n"));
      thread.setDaemon(true);
      thread.start();
    }

    private void answer(String answer) {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept()) {
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
          StringBuilder head = new StringBuilder();
          for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
          }
          heads.add(head.toString());
          client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
          return; // It is closed.
        }
      }
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private Cli.Result send(OneAnswer server, String header) throws IOException {
    KindEntries.write(folder, "t", server.url(), "{ kind: bearer }");
    String catalog = folder.resolve("entries").toString();
    return Cli.run(
        "doctor", server.url() + "/x", "-H", header, "--send", "--json", "--catalog", catalog);
  }

  private static List<String> codes(String json) throws IOException {
    List<String> codes = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(json)) {
      one.path("findings").forEach(finding -> codes.add(finding.path("code").asText()));
    }
    return codes;
  }

  private static String date(Duration before) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().minus(before).atOffset(ZoneOffset.UTC));
  }

  @Test
  void sentRequestIsJudgedByTheAnswerThatNeverShowsTheCredential() throws IOException {
    String answer =
        "HTTP/1.1 401 No\nContent-Length: 0\nDate: "
            + date(Duration.ZERO)
            + "\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\""
            + SECRET
            + " is revoked\"";
    try (OneAnswer server = new OneAnswer(answer)) {
      Cli.Result result = send(server, "Authorization: Bearer " + SECRET);

      assertThat(codes(result.out())).containsExactly("invalid-token");
      assertThat(result.out()).contains("is revoked").doesNotContain(SECRET);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(server.heads).hasSize(1);
      assertThat(server.heads.get(0))
          .startsWith("GET /x HTTP/1.1\n")
          .contains("Authorization: Bearer " + SECRET + "\n", "User-Agent: authdex\n");
    }
  }

  @Test
  void clockThatIsWrongIsTold() throws IOException {
    String late = date(Duration.ofMinutes(-61));
    try (OneAnswer server = new OneAnswer("HTTP/1.1 401 No\nContent-Length: 0\nDate: " + late)) {
      Cli.Result result = send(server, "Authorization: Bearer " + SECRET);

      assertThat(codes(result.out())).containsExactly("clock-skew");
      assertThat(result.out()).contains("seconds behind the server's");
    }
  }

  @Test
  void redirectIsNotFollowedAndNoCredentialGoesWithIt() throws IOException {
    try (OneAnswer other = new OneAnswer("HTTP/1.1 200 OK\nContent-Length: 0");
        OneAnswer server =
            new OneAnswer(
                "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + other.url() + "/x")) {
      Cli.Result result = send(server, "Authorization: Bearer " + SECRET);

      assertThat(result.exitCode()).isZero();
      assertThat(server.heads).hasSize(1);
      assertThat(other.heads).isEmpty();
    }
  }

  @Test
  void credentialIsNotSentInTheClearToAnotherMachine() {
    Cli.Result result =
        Cli.run("doctor", "http://192.0.2.1/x", "-H", "Authorization: Bearer " + SECRET, "--send");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected https, since a credential goes in the clear over http; --allow-http"
                + " sends it all the same\n");
  }

  @Test
  void ofARecordingTheRefusedRequestsAreJudged() throws IOException {
    Path har = Files.writeString(folder.resolve("a.har"), recording(200, 401, 403, 404));

    assertThat(new ObjectMapper().readTree(Cli.run("doctor", har.toString(), "--json").out()))
        .hasSize(2);
    assertThat(
            new ObjectMapper().readTree(Cli.run("doctor", har.toString(), "--all", "--json").out()))
        .hasSize(4);
    Path right = Files.writeString(folder.resolve("b.har"), recording(200));
    assertThat(Cli.run("doctor", right.toString()).err())
        .isEqualTo("authdex: none of 1 requests was refused; --all looks at each\n");
  }

  private static String recording(int... statuses) {
    List<String> entries = new ArrayList<>();
    for (int status : statuses) {
      entries.add(
          """
          {"request": {"method": "GET", "url": "https://api.stripe.com/v1/balance", "headers": [
            {"name": "Authorization", "value": "Token sk_live_x1y2z3x1y2z3x1y2z3"}]},
           "response": {"status": %d, "headers": []}}
          """
              .formatted(status));
    }
    return "{\"log\": {\"entries\": [" + String.join(",", entries) + "]}}";
  }

  /** What the server took is right, whatever the catalog says. */
  @Test
  void acceptedRequestHasNoFault() throws IOException {
    Path har = Files.writeString(folder.resolve("a.har"), recording(200));

    Cli.Result result = Cli.run("doctor", har.toString(), "--all");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("no fault found", "the server took the request (200)");
  }

  @Test
  void garbageInARecordingIsReadPast() throws IOException {
    Path har =
        Files.writeString(
            folder.resolve("a.har"),
            """
            {"log": {"entries": [1, null, [], {"request": 5, "response": {"status": 401}},
              {"request": {"method": {}, "url": [1], "headers": "x", "postData": 1},
               "response": {"status": 401, "headers": {"a": "b"}, "content": []}},
              {"request": {"method": "GET", "url": "https://%s:x@[::bad/\\u0000", "headers": [
                 {"name": "", "value": ""}, {"name": "Authorization", "value": "Basic ::"},
                 {"name": "Cookie", "value": ";=;;a=;"}, {"value": 3}]},
               "response": {"status": 403, "content": {"encoding": "base64", "text": "%%"}}}]}}
            """);

    Cli.Result result = Cli.run("doctor", har.toString(), "--all", "--json");

    assertThat(result.err()).isEmpty();
    assertThat(new ObjectMapper().readTree(result.out())).hasSize(6);
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void recordingOfFiftyMegabytesIsReadInTime() throws IOException {
    String text = "x1Y2+/".repeat(9 << 20);
    String har =
        recording(401)
            .replace(
                "\"headers\": []", "\"headers\": [], \"content\": {\"text\": \"" + text + "\"}");
    assertThat(har.length()).isGreaterThan(50 << 20);

    Cli.Result result =
        Cli.run("doctor", Files.writeString(folder.resolve("a.har"), har).toString());

    assertThat(result.out()).contains("[wrong-prefix]");
    assertThat(result.out().length()).isLessThan(2_000);
  }

  /** The parameters of a signature are looked for, too. */
  @Test
  @Timeout(60)
  void longProofIsReadInTime() throws IOException {
    String har =
        recording(403)
            .replace(
                "https://api.stripe.com/v1/balance", "https://dynamodb.eu-west-1.amazonaws.com/")
            .replace("Token sk_live_x1y2z3x1y2z3x1y2z3", "AWS4-HMAC-SHA256 " + "a".repeat(1 << 20));

    Cli.Result result =
        Cli.run("doctor", Files.writeString(folder.resolve("a.har"), har).toString());

    assertThat(result.out()).contains("[signature-incomplete]");
  }

  /** Expressions that go back and forth over a long value would never end. */
  @Test
  @Timeout(60)
  void longValuesAreReadInTimeAndNotShown() throws IOException {
    for (String part : List.of("your_a", "...", "Bearer ", "a=\"", "a:", "<", "$(", "eyJa.")) {
      String value = part.repeat((1 << 20) / part.length());
      String har =
          recording(401)
              .replace("Token sk_live_x1y2z3x1y2z3x1y2z3", value.replace("\"", "\\\""))
              .replace(
                  "\"headers\": []",
                  "\"headers\": [{\"name\": \"WWW-Authenticate\", \"value\": \""
                      + value.replace("\"", "\\\"")
                      + "\"}]");
      Cli.Result result =
          Cli.run("doctor", Files.writeString(folder.resolve("a.har"), har).toString());

      assertThat(result.out().length()).as(part).isLessThan(4_000);
      assertThat(result.exitCode()).as(part).isEqualTo(1);
    }
  }
}
