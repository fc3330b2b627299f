package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.authdex.auth.WireServer;
import io.github.authdex.client.json.JsonName;
import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.Misfit;
import io.github.authdex.client.json.XmlRoot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers that are not the usual ones. */
class AnswersOnTheWireTest {
  /** An item. */
  public record Item(@JsonName("id") Optional<Long> id, @JsonName("name") Optional<String> name) {}

  /** An error as an API has it. */
  public record Problem(@JsonName("message") Optional<String> message) {}

  private static final Answer<Item> ITEM = Answer.json(JsonType.of(Item.class));

  private final WireServer server = new WireServer(request -> this::write);
  private final Plainest api = Plainest.builder().baseUrl(server.uri("/")).build();
  private byte[] answer = new byte[0];

  @AfterEach
  void stop() {
    server.close();
  }

  private boolean write(OutputStream out) throws IOException {
    out.write(answer);
    return false;
  }

  private void answers(String head, byte[] content) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String text = "HTTP/1.1 " + head + "\r\nContent-Length: " + content.length + "\r\n\r\n";
    all.write(text.getBytes(UTF_8));
    all.write(content);
    answer = all.toByteArray();
  }

  private void answers(String head, String content) throws IOException {
    answers(head, content.getBytes(UTF_8));
  }

  @Test
  void statusAndHeadersOfASuccessCanBeHad() throws IOException {
    answers("202 Accepted\r\nLink: <https://a/2>; rel=next\r\nETag: \"1\"", "{\"id\":1}");
    ApiResponse<Item> response = api.get("/a", ITEM).response();
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.header("link")).contains("<https://a/2>; rel=next");
    assertThat(response.headers().first("ETag")).contains("\"1\"");
    assertThat(response.body().id()).contains(1L);
    assertThat(response.misfits()).isEmpty();
    assertThat(response).hasToString("ApiResponse[status=202]");
  }

  @Test
  void partThatDoesNotFitIsToldWithTheResponse() throws IOException {
    answers("200 OK\r\nContent-Type: application/json", "{\"id\":\"x\",\"name\":\"n\"}");
    ApiResponse<Item> response = api.get("/a", ITEM).response();
    assertThat(response.body()).isEqualTo(new Item(Optional.empty(), Optional.of("n")));
    assertThat(response.misfits()).extracting(Misfit::path).containsExactly("$.id");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/plain; charset=ISO-8859-1, ISO-8859-1",
    "text/plain; charset=\"windows-1252\", windows-1252",
    "text/plain, UTF-8",
    "text/plain; charset=utf-16, UTF-16",
  })
  void textIsReadInItsCharset(String type, String charset) throws IOException {
    answers("200 OK\r\nContent-Type: " + type, "Grüße".getBytes(Charset.forName(charset)));
    assertThat(api.get("/a", Answer.text("text/plain")).send()).isEqualTo("Grüße");
  }

  @Test
  void pageWhereJsonWasDueSaysWhatCame() throws IOException {
    answers("200 OK\r\nContent-Type: text/html; charset=utf-8", "<html>\n<title>Log in</title>");
    assertThatThrownBy(() -> api.get("/a", ITEM).send())
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(
            "Operation \"get\" was answered with status 200 and text/html where application/json"
                + " was due; it begins \"<html> <title>Log in</title>\"");
  }

  private static final Answer<Item> XML =
      Answer.xml("application/xml", XmlRoot.of("Item"), JsonType.of(Item.class));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "application/xml; charset=ISO-8859-1, ISO-8859-1, nothing",
    "application/xml, ISO-8859-1, declaration",
    "application/xml; charset=utf-8, UTF-8, declaration",
    "application/xml, UTF-16, nothing",
    "application/atom+xml; charset=utf-16, UTF-16LE, mark",
    "application/atom+xml; charset=ISO-8859-1, UTF-8, mark",
    "text/xml, UTF-8, nothing",
    "unknown, UTF-8, mark",
  })
  void xmlIsReadInItsCharset(String type, String charset, String start) throws IOException {
    String head = type.equals("unknown") ? "200 OK" : "200 OK\r\nContent-Type: " + type;
    String first =
        switch (start) {
          case "mark" -> "\ufeff";
          case "declaration" -> "<?xml version='1.0' encoding='ISO-8859-1'?>";
          default -> "";
        };
    answers(head, (first + "<Item><name>Grüße</name></Item>").getBytes(Charset.forName(charset)));
    assertThat(api.get("/a", XML).send().name()).contains("Grüße");
  }

  @Test
  void whatIsNotTheXmlThatWasDueSaysWhatCame() throws IOException {
    answers("200 OK\r\nContent-Type: text/html", "<html><br></html>");
    assertThatThrownBy(() -> api.get("/a", XML).send())
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageContaining("text/html where application/xml was due; it begins \"<html>");
    answers("200 OK\r\nContent-Type: application/xml", "<Item>");
    assertThatThrownBy(() -> api.get("/a", XML).send())
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageContaining("application/xml that is none; it begins \"<Item>");
    answers("200 OK\r\nContent-Type: application/xml", "<Error><Code>1</Code></Error>");
    assertThatThrownBy(() -> api.get("/a", XML).send())
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(
            "Operation \"get\" was answered with status 200 and XML of another form: Expected the"
                + " element Item at $ but was the element Error");
    answers("200 OK\r\nContent-Type: application/json", "{\"id\":1}");
    assertThatThrownBy(() -> api.get("/a", XML).send())
        .hasMessageContaining("application/json where application/xml was due");
    answers("200 OK", "");
    assertThatThrownBy(() -> api.get("/a", XML).send())
        .hasMessageEndingWith("no content where application/xml was due");
  }

  @Test
  void nothingWhereJsonWasDueSaysSoUnlessTheStatusDoes() throws IOException {
    answers("200 OK", "");
    assertThatThrownBy(() -> api.get("/a", ITEM).send())
        .hasMessage(
            "Operation \"get\" was answered with status 200 and no content where application/json"
                + " was due");
    answer = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8);
    assertThat(api.get("/a", ITEM).send()).isNull();
  }

  @Test
  void contentThatComesCompressedUnaskedIsDecoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"id\":7}".getBytes(UTF_8));
    }
    answers("200 OK\r\nContent-Encoding: gzip", bytes.toByteArray());
    assertThat(api.get("/a", ITEM).send().id()).contains(7L);
  }

  @Test
  void refusalIsNotLostWithTheEndOfItsContent() {
    answer =
        "HTTP/1.1 503 Down\r\nRetry-After: 7\r\nContent-Length: 99\r\n\r\n{\"mess".getBytes(UTF_8);
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> api.get("/a", ITEM).send());
    assertThat(refusal)
        .hasMessage(
            "Operation \"get\" was answered with status 503 and content that broke off after 6"
                + " bytes")
        .hasCauseInstanceOf(IOException.class);
    assertThat(refusal.body()).isEqualTo("{\"mess");
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "br"})
  void refusalIsNotLostWithACodingThatCannotBeRead(String coding) throws IOException {
    answers("502 Bad Gateway\r\nContent-Encoding: " + coding, "<html>");
    assertThatThrownBy(() -> api.get("/a", ITEM).send())
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status()).isEqualTo(502));
  }

  @Test
  void refusalCarriesHeadersWaitAndTheApisOwnError() throws IOException {
    answers("429 Slow Down\r\nRetry-After: 7\r\nX-Limit: 0", "{\"message\":\"slow down\"}");
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> api.get("/a", ITEM).send());
    assertThat(refusal).hasMessage("Operation \"get\" was answered with status 429");
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(refusal.headers().first("x-limit")).contains("0");
    assertThat(refusal.bodyAs(Problem.class).message()).contains("slow down");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  void waitUntilADateCountsFromTheServersOwnClock(String until) throws IOException {
    answers("503 Busy\r\nDate: Sun, 06 Nov 1994 08:49:07 GMT\r\nRetry-After: " + until, "{}");
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> api.get("/a", ITEM).send());
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void jsonOfAnyOrNoMediaTypeIsRead() throws IOException {
    answers("200 OK\r\nContent-Type: text/plain", "\uFEFF{\"id\":3}");
    assertThat(api.get("/a", ITEM).send().id()).contains(3L);
    answers("200 OK", "{\"id\":4}");
    assertThat(api.get("/a", ITEM).sendAsync().join().id()).contains(4L);
  }

  @Test
  void headerOfOneCallIsSentWithItAlone() throws IOException {
    answers("200 OK", "{}");
    api.get("/a", ITEM).header("If-None-Match", "\"1\"").send();
    assertThat(server.last().first("If-None-Match")).isEqualTo("\"1\"");
  }
}
