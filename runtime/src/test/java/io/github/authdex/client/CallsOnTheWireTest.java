package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Framing;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a generated client sends and gets, on the wire. */
@Timeout(60)
class CallsOnTheWireTest {
  private static final String CONTENT = "first line\nsecond";

  private final WireServer server = new WireServer(this::answer);

  @AfterEach
  void stop() {
    server.close();
  }

  /** Answers {@code /<framing>/<status>}; what comes to a proxy is a whole URL. */
  private Reply answer(Arrived request) throws IOException {
    if (request.target().startsWith("http:")) {
      return request.first("Proxy-Authorization") == null
          ? reply("", "HTTP/1.1 407 No", "Proxy-Authenticate: Basic realm=p")
          : reply("by proxy", "HTTP/1.1 200 OK");
    }
    String[] parts = request.target().split("/", -1);
    if (parts[1].equals("late")) {
      try {
        Thread.sleep(3000);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return reply("", "HTTP/1.1 " + (parts.length > 2 ? parts[2] : "200") + " Late");
    }
    if (parts[1].equals("moved")) {
      return reply("away", "HTTP/1.1 302 Moved", "Location: /ONE_PACKET/200");
    }
    return Framing.valueOf(parts[1])
        .reply(CONTENT, "HTTP/1.1 " + parts[2] + " Any", "Content-Type: text/plain");
  }

  private Plainest.Builder builder() {
    return Plainest.builder().baseUrl(server.uri(""));
  }

  private static BoundScheme bound(AuthScheme scheme) {
    return new BoundScheme("any", "", "", scheme, Map.of());
  }

  private static String outcome(boolean later, Call<String> call) throws Exception {
    try {
      return "200 " + (later ? call.sendAsync().get() : call.send());
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (IOException e) {
      return failure(e);
    }
  }

  private static String failure(Throwable failure) throws Exception {
    if (failure instanceof ApiException refusal) {
      return refusal.status() + " " + refusal.body();
    }
    return failure instanceof IOException ? "network" : failure.toString();
  }

  @ParameterizedTest
  @EnumSource
  void contentIsWholeWhateverTheStatus(Framing framing) throws Exception {
    Plainest anonymous = builder().build();
    Plainest digest =
        builder()
            .auth(
                bound(new DigestScheme()),
                Map.of("username", Secret.of("me"), "password", Secret.of("p")))
            .build();
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int status : List.of(200, 301, 302, 303, 307, 308, 401, 407, 500)) {
      for (Plainest api : List.of(anonymous, digest)) {
        for (boolean later : List.of(false, true)) {
          found.add(outcome(later, api.get("/" + framing + "/" + status)));
          expected.add(expected(framing, status));
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static String expected(Framing framing, int status) {
    String content = framing.arrives(CONTENT);
    if (content == null) { // It is cut short: a refusal stays one, with what came of its content.
      return status == 200 ? "network" : status + " " + CONTENT;
    }
    return status + " " + content;
  }

  @Test
  void redirectIsFollowed() throws Exception {
    Plainest api = builder().build();
    assertThat(outcome(false, api.get("/moved"))).isEqualTo("200 " + CONTENT);
    assertThat(outcome(true, api.get("/moved"))).isEqualTo("200 " + CONTENT);
  }

  @Test
  void timeLimitsCanBeSet() {
    Plainest each = builder().timeout(Duration.ofMillis(100)).build();
    assertThatThrownBy(() -> each.get("/late").send()).isInstanceOf(HttpTimeoutException.class);
    Plainest total = builder().totalTimeout(Duration.ofMillis(100)).build();
    assertThatThrownBy(() -> total.get("/late").send())
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessage(
            "Expected the whole answer to GET " + server.uri("/late") + " within 100 milliseconds");
    assertThatThrownBy(() -> builder().tokenTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a time limit above zero but was PT0S");
  }

  @Test
  void callHasItsOwnTimeLimit() throws Exception {
    Plainest quick = builder().timeout(Duration.ofMillis(100)).build();
    Plainest patient = builder().build();
    Duration limit = Duration.ofMillis(100);
    assertThatThrownBy(() -> patient.get("/late").timeout(limit).send())
        .isInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(() -> patient.get("/late").timeout(limit).sendAsync().join())
        .hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(outcome(false, quick.get("/ONE_PACKET/200").timeout(Duration.ofSeconds(30))))
        .isEqualTo("200 " + CONTENT);
    Call<String> slow = quick.get("/late/404").timeout(Duration.ofSeconds(30));
    assertThatThrownBy(slow::send).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> slow.timeout(Duration.ZERO))
        .hasMessage("Expected a time limit above zero but was PT0S");
  }

  @Test
  void answerCanBeReadInAnotherWay() throws Exception {
    Plainest api = builder().build();
    Call<String> text = api.get("/ONE_PACKET/200").header("X-Own", "a");
    try (InputStream raw = text.as(Answer.stream("application/pdf")).send()) {
      assertThat(new String(raw.readAllBytes(), UTF_8)).isEqualTo(CONTENT);
    }
    assertThat(server.last().first("Accept")).isEqualTo("application/pdf");
    assertThat(server.last().first("X-Own")).isEqualTo("a");
  }

  @Test
  void observerAndExecutorCanBeSet() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    AtomicInteger signed = new AtomicInteger();
    Executor executor =
        work -> {
          signed.incrementAndGet();
          work.run();
        };
    ExchangeObserver observer =
        new ExchangeObserver() {
          @Override
          public void sending(Request request) {
            seen.add(request.method());
          }

          @Override
          public void received(ResponseHead response) {
            seen.add("HTTP " + response.status());
          }
        };
    Plainest api = builder().observer(observer).executor(executor).build();
    assertThat(outcome(true, api.get("/moved"))).startsWith("200 ");
    assertThat(seen).containsExactly("GET", "HTTP 302", "GET", "HTTP 200");
    assertThat(signed).hasPositiveValue();
  }

  /** The way out that the message names is there. */
  @Test
  void credentialsMayGoOverPlainHttpIfTheCallerSaysSo() throws Exception {
    HttpClient throughTheServer =
        HttpClient.newBuilder().proxy(ProxySelector.of(server.address())).build();
    Plainest.Builder builder =
        Plainest.builder()
            .baseUrl(URI.create("http://mock.internal:8080"))
            .httpClient(throughTheServer)
            .proxyAuthentication(
                new BasicScheme()
                    .authenticate(
                        Environments.credentials("username", "me", "password", "p"),
                        AuthEnvironment.of(server.uri("/"))))
            .auth(bound(BearerScheme.BEARER), Map.of("token", Secret.of("t0ken")));
    Plainest strict = builder.build();
    assertThatThrownBy(() -> strict.get("/a").send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https but the request goes to http://mock.internal:8080, where anybody on the"
                + " way could read the credentials; use https or a loopback address, or allow"
                + " insecure origins");
    Plainest lax = builder.allowInsecure().build();
    assertThat(lax.get("/a").send()).isEqualTo("by proxy");
    assertThat(server.last().target()).isEqualTo("http://mock.internal:8080/a");
    assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void clientCertificateIsNotDroppedForTheCallersHttpClient() {
    String folder = getClass().getResource("/mtls").getPath();
    Plainest api =
        builder()
            .httpClient(HttpClient.newHttpClient())
            .auth(
                bound(new MtlsScheme()),
                Map.of(
                    "certificate", Secret.of(folder + "/client.p12"),
                    "passphrase", Secret.of("secret-pass")))
            .build();
    assertThatThrownBy(() -> api.get("/ONE_PACKET/200").send())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Expected no HttpClient beside a client certificate");
    assertThat(server.arrived()).isEmpty();
  }
}
