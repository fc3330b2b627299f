package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent again, and what is not. */
@Timeout(60)
class RetriesOnTheWireTest {
  private static final RetryPolicy THRICE =
      RetryPolicy.attempts(3).withWaits(Duration.ofMillis(1), Duration.ofSeconds(5));

  private Iterator<Integer> statuses = List.<Integer>of().iterator();
  private final WireServer server = new WireServer(this::answer);

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply answer(Arrived request) {
    return reply("content", "HTTP/1.1 " + statuses.next() + " Any", "Content-Type: text/plain");
  }

  private Call<String> call(String method, RetryPolicy policy, Integer... statuses) {
    this.statuses = Arrays.asList(statuses).iterator();
    return Plainest.builder().baseUrl(server.uri("")).retries(policy).build().call(method, "/a");
  }

  @Test
  void sendsOnceUnlessTold() {
    assertThatThrownBy(() -> call("GET", RetryPolicy.NONE, 503).send())
        .hasMessage("Operation \"call\" was answered with status 503");
    assertThatThrownBy(() -> call("GET", THRICE, 503).retries(RetryPolicy.NONE).send())
        .isInstanceOf(ApiException.class);
    assertThat(server.arrived()).hasSize(2);
  }

  @Test
  void sendsAgainWhatPasses() throws Exception {
    assertThat(call("GET", THRICE, 408, 429, 200).send()).isEqualTo("content");
    assertThat(call("DELETE", THRICE, 500, 502, 200).sendAsync().join()).isEqualTo("content");
    assertThat(call("PUT", THRICE, 503, 504, 200).send()).isEqualTo("content");
    assertThat(server.arrived()).hasSize(9);
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThatThrownBy(() -> call("GET", THRICE, 500, 500, 503).send())
        .hasMessage("Operation \"call\" was answered with status 503 at attempt 3");
    assertThatThrownBy(() -> call("GET", THRICE, 500, 500, 503).sendAsync().join())
        .isInstanceOf(CompletionException.class)
        .hasStackTraceContaining("status 503 at attempt 3");
  }

  @Test
  void leavesWhatLasts() {
    for (int status : List.of(400, 401, 404, 409, 501, 505)) {
      assertThatThrownBy(() -> call("GET", THRICE, status).send())
          .hasMessageEndingWith("" + status);
    }
  }

  @Test
  void sendsPostAgainOnlyWithItsKeyWhichStays() throws Exception {
    assertThatThrownBy(() -> call("POST", THRICE, 503).send()).hasMessageEndingWith("503");
    call("POST", THRICE, 503, 200).idempotencyKey("k").send();
    assertThat(server.last().first("Idempotency-Key")).isEqualTo("k");
    call("POST", THRICE, 503, 503, 200).idempotencyHeader("X-Idempotency-Key").send();
    List<String> keys =
        server.arrived().subList(3, 6).stream()
            .map(request -> request.first("X-Idempotency-Key"))
            .toList();
    assertThat(keys.get(0)).matches("[0-9a-f-]{36}");
    assertThat(keys).containsOnly(keys.get(0));
  }

  @Test
  void leavesContentThatCanBeReadOnce() {
    Body once =
        new Body() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream(new byte[] {1});
          }

          @Override
          public long length() {
            return 1;
          }

          @Override
          public boolean replayable() {
            return false;
          }
        };
    assertThatThrownBy(() -> call("PUT", THRICE, 503).raw("text/plain", once).send())
        .hasMessageEndingWith("503");
    assertThat(server.arrived()).hasSize(1);
  }

  @Test
  void triesAConnectionAgainWhateverTheMethod() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    ExchangeObserver observer =
        new ExchangeObserver() {
          @Override
          public void sending(Request request) {
            sent.incrementAndGet();
          }

          @Override
          public void received(ResponseHead response) {}
        };
    Plainest api = Plainest.builder().baseUrl(closed()).retries(THRICE).observer(observer).build();
    assertThatThrownBy(() -> api.call("POST", "/a").send()).isInstanceOf(ConnectException.class);
    assertThat(sent).hasValue(3);
    assertThatThrownBy(() -> api.call("POST", "/a").sendAsync().join())
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(sent).hasValue(6);
  }

  private static URI closed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  @Test
  void waitsGrowUpToTheLongest() {
    RetryPolicy policy =
        RetryPolicy.attempts(9).withWaits(Duration.ofMillis(100), Duration.ofMillis(300));
    List<Integer> most = List.of(100, 200, 300, 300);
    for (int i = 0; i < 100; i++) {
      for (int made = 1; made <= most.size(); made++) {
        assertThat(policy.wait(made, Optional.empty()).orElseThrow())
            .isBetween(
                Duration.ofMillis(most.get(made - 1) / 2), Duration.ofMillis(most.get(made - 1)));
      }
    }
    assertThat(policy.wait(9, Optional.empty())).isEmpty();
  }

  @Test
  void serverMayAskForMoreButNotForTooMuch() {
    assertThat(THRICE.wait(1, Optional.of(Duration.ofSeconds(5)))).contains(Duration.ofSeconds(5));
    assertThat(THRICE.wait(1, Optional.of(Duration.ofSeconds(6)))).isEmpty();
    assertThat(THRICE.wait(1, Optional.of(Duration.ZERO)).orElseThrow()).isPositive();
  }

  @Test
  void refusesWhatIsNoPolicy() {
    assertThatThrownBy(() -> RetryPolicy.attempts(0))
        .hasMessage("Expected one attempt at least but was 0");
    assertThatThrownBy(() -> THRICE.withWaits(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessage(
            "Expected a first wait above zero and up to the longest but they were PT2S and PT1S");
  }
}
