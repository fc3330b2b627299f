package io.github.authdex.catalog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  private final List<String> asked = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    base = "http://localhost:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(
        exchange.getRequestMethod() + " " + path + " " + exchange.getRequestHeaders().keySet());
    try (exchange) {
      switch (path) {
        case "/page" -> send(exchange, 200, "Send X-Api-Key.");
        case "/moved" -> redirect(exchange, "page");
        case "/loop" -> redirect(exchange, "/loop");
        case "/away" -> redirect(exchange, "http://intranet.example/page");
        case "/nonsense" -> redirect(exchange, "ht tp://");
        case "/long" -> send(exchange, 200, "x".repeat(2_000));
        case "/broken" -> send(exchange, 500, "");
        case "/gone" -> send(exchange, 410, "");
        default -> send(exchange, 404, "");
      }
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302, "");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/moved"})
  void pageIsReadWhereItLies(String path) throws IOException {
    assertThat(pages().read(base + path)).contains("Send X-Api-Key.");
    assertThat(asked).allMatch(line -> line.startsWith("GET ") && !line.contains("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gone", "/nowhere"})
  void pageThatIsNotThereIsGone(String path) {
    assertThatThrownBy(() -> pages().read(base + path)).isInstanceOf(FileNotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/broken, it answers 500",
    "/loop, it redirects more than 5 times",
    "/away, 'http://intranet.example/page is not asked'",
    "/nonsense, 'it leads to \"ht tp://\", which is no URL'",
  })
  void pageThatCannotBeReadSaysWhy(String path, String why) {
    assertThatThrownBy(() -> pages().read(base + path))
        .isInstanceOf(IOException.class)
        .hasMessage(why);
  }

  @Test
  void longPageIsNotReadToItsEnd() {
    assertThatThrownBy(() -> pages().read(base + "/long"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1000");
  }

  @Test
  void addressesThatAreNotPublicAreNotAsked() {
    WebPages web = WebPages.over(client);
    assertThatThrownBy(() -> web.read(base + "/page"))
        .hasMessage("it leads to " + base + "/page, which is not https");
    assertThatThrownBy(() -> web.read("https://localhost/page"))
        .hasMessage("it leads to localhost, which is not a public host");
    assertThatThrownBy(() -> web.read("https://[fd00::1]/page"))
        .hasMessage("it leads to [fd00::1], which is not a public host");
    assertThat(asked).isEmpty();
  }

  private WebPages pages() {
    return new WebPages(
        io.github.authdex.auth.exchange.HttpExchange.over(client, Duration.ofSeconds(20), 1_000),
        WebPagesTest::requireLocal);
  }

  private static void requireLocal(URI uri) throws IOException {
    if (!"localhost".equals(uri.getHost())) {
      throw new IOException(uri + " is not asked");
    }
  }
}
