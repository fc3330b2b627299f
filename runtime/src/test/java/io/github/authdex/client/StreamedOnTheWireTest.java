package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.client.json.JsonType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that come part by part, on the wire. */
@Timeout(60)
class StreamedOnTheWireTest {
  private static final Answer<Streamed<Map<String, Long>>> LINES =
      Answer.jsonLines("application/x-ndjson", JsonType.map(JsonType.of(Long.class)));

  private String type = "text/event-stream";
  private List<String> pieces = List.of();
  private CountDownLatch second = new CountDownLatch(0);
  private final WireServer server = new WireServer(this::answer);

  @AfterEach
  void stop() {
    server.close();
  }

  /** Ends with the connection, and sends all but the first piece only when it is let. */
  private Reply answer(Arrived request) {
    return out -> {
      write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + type + "\r\n\r\n");
      for (int i = 0; i < pieces.size(); i++) {
        if (i > 0) {
          await();
        }
        write(out, pieces.get(i));
      }
      return false;
    };
  }

  private void await() throws IOException {
    try {
      assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private <T> Streamed<T> stream(Answer<Streamed<T>> answer, String... pieces) throws Exception {
    this.pieces = List.of(pieces);
    return Plainest.builder().baseUrl(server.uri("")).build().get("/a", answer).send();
  }

  private static List<String> told(Streamed<ServerEvent> events) {
    List<String> told = new ArrayList<>();
    events.forEachRemaining(each -> told.add(each.type() + "|" + each.data() + "|" + each.id()));
    return told;
  }

  @Test
  void eventIsThereBeforeTheNextIsSent() throws Exception {
    second = new CountDownLatch(1);
    try (Streamed<ServerEvent> events = stream(Answer.events(), "data: 1\r\n\r", "\ndata: 2\n\n")) {
      assertThat(events.next().data()).isEqualTo("1");
      second.countDown();
      assertThat(events.next().data()).isEqualTo("2");
      assertThat(events.hasNext()).isFalse();
      assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(server.last().first("Accept")).isEqualTo("text/event-stream");
  }

  /** The standard's own examples, and what it says of ends of lines. */
  @Test
  void eventsAreReadAsTheStandardSays() throws Exception {
    assertThat(told(stream(Answer.events(), "data: YHOO\ndata: +2\ndata: 10\n\n")))
        .containsExactly("message|YHOO\n+2\n10|");
    assertThat(
            told(
                stream(
                    Answer.events(),
                    """
                    : test stream

                    data: first event
                    id: 1

                    data:second event
                    id

                    data:  third event
                    """)))
        .containsExactly("message|first event|1", "message|second event|");
    assertThat(told(stream(Answer.events(), "data\n\ndata\ndata\n\ndata:")))
        .containsExactly("message||", "message|\n|");
    assertThat(told(stream(Answer.events(), "\uFEFFevent: add\rdata: ü\r\rretry: 5\r\nx: y\r\n")))
        .containsExactly("add|ü|");
    assertThat(told(stream(Answer.events(), "event: lost\n\ndata: a\n\nid: 4\u0000\ndata: b\n\n")))
        .containsExactly("message|a|", "message|b|");
  }

  @Test
  void dataIsJsonOnDemandAndNotShown() throws Exception {
    ServerEvent event = stream(Answer.events(), "data: {\"a\": 1}\n\n").next();
    assertThat(event.json(JsonType.map(JsonType.of(Long.class)))).containsEntry("a", 1L);
    assertThat(event).hasToString("ServerEvent[type=message]");
  }

  @Test
  void pageInsteadOfEventsIsTold() {
    type = "text/html";
    assertThatThrownBy(() -> stream(Answer.events(), "<h1>login</h1>"))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageContaining("text/html where text/event-stream was due");
  }

  @Test
  void linesAreReadOneByOne() throws Exception {
    type = "application/x-ndjson";
    second = new CountDownLatch(1);
    try (Streamed<Map<String, Long>> lines =
        stream(LINES, "{\"a\":1}\n", "\r\n{\"a\":2}\nnull\n{\"a\":3}")) {
      assertThat(lines.next()).containsEntry("a", 1L);
      second.countDown();
      assertThat(lines.next()).containsEntry("a", 2L);
      assertThat(lines.next()).containsEntry("a", 3L);
      assertThat(lines.hasNext()).isFalse();
    }
  }

  @Test
  void lineThatIsNoJsonFails() throws Exception {
    Streamed<Map<String, Long>> lines = stream(LINES, "{\"a\":1}\n{\"a\"\n");
    assertThat(lines.next()).containsEntry("a", 1L);
    assertThatThrownBy(lines::next).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void closedStreamIsAtItsEnd() throws Exception {
    second = new CountDownLatch(1);
    Streamed<ServerEvent> events = stream(Answer.events(), "data: 1\n\n", "data: 2\n\n");
    assertThat(events.next().data()).isEqualTo("1");
    events.close();
    assertThat(events.hasNext()).isFalse();
    second.countDown();
  }
}
