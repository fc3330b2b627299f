package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLogTest {
  private static final BoundScheme TOKEN =
      new BoundScheme("token", "", "", BearerScheme.BEARER, Map.of("token", "token"));

  private final List<String> texts = new CopyOnWriteArrayList<>();
  private String answer = "{\"id\":1,\"refresh_token\":\"r3fresh\",\"echo\":\"s3cret-t0ken\"}";
  private final WireServer api =
      new WireServer(
          request ->
              reply(
                  answer,
                  "HTTP/1.1 200 OK",
                  "Content-Type: application/json",
                  "Location: /next?code=abc&page=3",
                  "Set-Cookie: sid=c00kie-value; Path=/",
                  "X-Own: of its own"));

  @AfterEach
  void stop() {
    api.close();
  }

  private Plainest client(CallLog log) {
    return Plainest.builder()
        .baseUrl(api.uri(""))
        .userAgent("test")
        .log(log)
        .auth(TOKEN, Map.of("token", Secret.of("s3cret-t0ken")))
        .build();
  }

  private String url() {
    return api.uri("").toString().replaceAll("/$", "");
  }

  @Test
  void requestAndHeadOfTheAnswerAreToldWithoutWhatProves() throws IOException {
    try (Plainest client = client(CallLog.to(texts::add))) {
      client.get("/things?page=2&api_key=k3y").header("X-Trace", "mine").send();
    }

    assertThat(texts)
        .containsExactly(
            """
            > GET %s/things?page=2&api_key=***
            > User-Agent: test
            > Accept: text/plain
            > X-Trace: ***
            > Authorization: ***\
            """
                .formatted(url()),
            """
            < 200
            < content-length: 56
            < content-type: application/json
            < location: /next?code=***&page=3
            < set-cookie: ***
            < x-own: ***\
            """);
  }

  @Test
  void contentIsToldOnRequest() throws IOException {
    try (Plainest client = client(CallLog.to(texts::add).withContent(1_000))) {
      client
          .call("POST", "/things")
          .raw(
              "application/json",
              Body.of("{\"password\":\"p4\\\"ss\",\"token\":{\"a\":[1,\"}\"]},\"name\":\"a\"}"))
          .send();
    }

    assertThat(texts).hasSize(3);
    assertThat(texts.get(0))
        .endsWith("\n> {\"password\":\"***\",\"token\":\"***\",\"name\":\"a\"}");
    assertThat(texts.get(2)).isEqualTo("< {\"id\":1,\"refresh_token\":\"***\",\"echo\":\"***\"}");
  }

  @Test
  void secretsInXmlAreNotShown() throws IOException {
    answer = "<a token=\"x\"><token>s</token><password><![CDATA[p<4]]></password><b>c</b></a>";
    try (Plainest client = client(CallLog.to(texts::add).withContent(1_000))) {
      client.get("/things").send();
    }

    assertThat(texts.get(texts.size() - 1))
        .isEqualTo("< <a token=***><token>***</token><password>***</password><b>c</b></a>");
  }

  @Test
  void contentIsCutAndStillReadWhole() throws IOException {
    answer = "{\"text\":\"" + "x".repeat(10_000) + "\"}";
    try (Plainest client = client(CallLog.to(texts::add).withContent(20))) {
      assertThat(client.get("/things").send()).isEqualTo(answer);
    }

    assertThat(texts.get(2)).isEqualTo("< {\"text\":\"xxxxxxxxxxx … (10011 bytes)");
  }

  /** A secret that is cut in its midst would be known by nothing. */
  @Test
  void secretAtTheCutIsNotShownInPart() throws IOException {
    answer = "x".repeat(15) + "s3cret-t0ken" + "y".repeat(10_000);
    try (Plainest client = client(CallLog.to(texts::add).withContent(20))) {
      client.get("/things").send();
    }

    assertThat(texts.get(2)).isEqualTo("< xxxxxxxxxxx … (10027 bytes)");
  }

  @Test
  void contentThatIsNoTextIsCounted() throws IOException {
    try (Plainest client = client(CallLog.to(texts::add).withContent(20));
        InputStream content =
            client
                .call("POST", "/things")
                .raw("image/png", Body.of(new byte[] {1, 2, 3}))
                .as(Answer.stream("*/*"))
                .send()) {
      assertThat(content.read()).isEqualTo('{');
    }

    assertThat(texts.get(0)).endsWith("\n> (3 bytes)");
    assertThat(texts.get(2)).isEqualTo("<  … (1 bytes)");
  }

  @Test
  void lengthIsAboveZero() {
    assertThatThrownBy(() -> CallLog.to(texts::add).withContent(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a length above zero but was 0");
  }
}
