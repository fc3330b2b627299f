package io.github.authdex.cli.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.authdex.auth.TestTls;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DocumentFetchTest {
  private static final int MOST = 1 << 20;
  private static final DocumentHosts HOSTS = new DocumentHosts("localhost", "acme.example");

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpsServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestTls.server()));
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/moved" -> redirect(exchange, "/openapi.json");
      case "/around" -> redirect(exchange, "/around");
      case "/away" -> redirect(exchange, "https://elsewhere.example/openapi.json");
      case "/plain" -> redirect(exchange, url("/openapi.json").replace("https:", "http:"));
      case "/broken" -> redirect(exchange, "http://[");
      case "/big" -> send(exchange, 200, "x".repeat(MOST + 1));
      case "/gone" -> send(exchange, 410, "gone");
      case "/slow" -> hang(exchange);
      default -> send(exchange, 200, "{\"openapi\": \"3.1.0\"}");
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302, "");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] content = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  /** Begins a document and never ends it. */
  private void hang(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private String url(String path) {
    return "https://localhost:" + server.getAddress().getPort() + path;
  }

  private String get(String path, Duration time)
      throws IOException, InterruptedException, InputException {
    HttpClient client = HttpClient.newBuilder().sslContext(TestTls.client()).build();
    return new String(
        new DocumentFetch(client, MOST, time).get(URI.create(url(path)), HOSTS), UTF_8);
  }

  private void assertRefused(String path, String words) {
    assertThatThrownBy(() -> get(path, Duration.ofSeconds(20)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("--document FILE");
  }

  @Test
  void readsADocumentAlsoBehindARedirectOnItsHost() throws Exception {
    assertThat(get("/openapi.json", Duration.ofSeconds(20))).isEqualTo("{\"openapi\": \"3.1.0\"}");
    assertThat(get("/moved", Duration.ofSeconds(20))).isEqualTo("{\"openapi\": \"3.1.0\"}");
  }

  @Test
  void goesNowhereElse() {
    assertRefused("/away", "it is sent on to https://elsewhere.example");
    assertRefused("/plain", "it is sent on to http://localhost");
    assertRefused("/around", "is sent on again and again");
    assertRefused("/broken", "is sent on to what is no URL");
  }

  @Test
  void takesNoMoreThanADocument() {
    assertRefused("/big", "has more than 1 MiB");
    assertRefused("/gone", "was answered 410");
  }

  @Test
  void waitsNoLongerThanItsTimeForOneThatNeverEnds() {
    assertThatThrownBy(() -> get("/slow", Duration.ofSeconds(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("within 1 s")
        .hasMessageContaining("--offline");
  }

  @Test
  void knowsTheHostsOfProviderAndForge() {
    DocumentHosts forge = new DocumentHosts("raw.githubusercontent.com", "acme.example");

    assertThat(forge.allows(URI.create("https://github.com/acme/api"))).isTrue();
    assertThat(forge.allows(URI.create("https://docs.acme.example/openapi.json"))).isTrue();
    assertThat(forge.allows(URI.create("https://notacme.example/openapi.json"))).isFalse();
    assertThat(forge.allows(URI.create("https://me@acme.example/openapi.json"))).isFalse();
    assertThat(HOSTS.allows(URI.create("https://github.com/acme/api"))).isFalse();
  }
}
