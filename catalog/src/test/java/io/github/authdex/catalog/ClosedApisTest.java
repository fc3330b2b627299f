package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosedApisTest {
  private static final URI USER = URI.create("https://api.github.com/user");

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final HttpServer server = start();

  private HttpServer start() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext(
          "/",
          exchange -> {
            try (exchange) {
              seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
              exchange.sendResponseHeaders(200, -1);
            }
          });
      made.start();
      return made;
    } catch (IOException e) {
      throw new AssertionError(e); // A free port of this machine is always there.
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Moves an address to this machine. */
  private URI move(URI url) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + url.getRawPath());
  }

  private KnownApis apis(String token) {
    return KnownApis.bundled()
        .withEnvironment(environment -> environment.withEndpoints(this::move))
        .withWarnings(sentence -> {})
        .withSecrets(
            name -> name.equals("GITHUB_TOKEN") ? Optional.of(Secret.of(token)) : Optional.empty());
  }

  private static void assertClosed(String what, ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected an open " + what + " but it is closed; build another one");
  }

  private static Set<String> httpThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("HttpClient-[0-9]+-SelectorManager"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void useAfterCloseSaysSo() throws Exception {
    KnownApis apis = apis("ghp_one");
    AuthHttpClient client = apis.client(USER);
    assertThat(apis.send(Request.of("GET", USER)).status()).isEqualTo(200);
    apis.close();
    apis.close();
    HttpRequest ofTheJdk = HttpRequest.newBuilder(USER).build();
    assertClosed("KnownApis", () -> apis.send(Request.of("GET", USER)));
    assertClosed("KnownApis", () -> apis.send(ofTheJdk, BodyHandlers.discarding()));
    assertClosed("KnownApis", () -> apis.sendAsync(Request.of("GET", USER)));
    assertClosed("KnownApis", () -> apis.sendAsync(ofTheJdk, BodyHandlers.discarding()));
    assertClosed("KnownApis", () -> apis.client(USER));
    assertClosed("AuthHttpClient", () -> client.send(Request.of("GET", move(USER))));
    assertThat(seen).containsExactly("Bearer ghp_one");
  }

  @Test
  void threadsEndWithTheObject() throws Exception {
    Set<String> before = httpThreads();
    KnownApis apis = apis("ghp_one");
    assertThat(apis.send(Request.of("GET", USER)).status()).isEqualTo(200);
    assertThat(before.containsAll(httpThreads())).isFalse();
    apis.close();
    while (!before.containsAll(httpThreads())) {
      System.gc();
      Thread.sleep(20);
    }
    assertClosed("KnownApis", () -> apis.send(Request.of("GET", USER)));
  }

  @Test
  void whoDerivesAnotherClosesItAlone() throws Exception {
    KnownApis one = apis("ghp_one");
    assertThat(one.send(Request.of("GET", USER)).status()).isEqualTo(200);
    try (KnownApis two = one.withSecrets(name -> Optional.of(Secret.of("ghp_two")))) {
      one.close();
      assertThat(two.send(Request.of("GET", USER)).status()).isEqualTo(200);
    }
    assertThat(seen).containsExactly("Bearer ghp_one", "Bearer ghp_two");
  }

  @Test
  void whoGetsAClientMayCloseIt() throws Exception {
    try (KnownApis apis = apis("ghp_one")) {
      for (int i = 0; i < 2; i++) {
        try (AuthHttpClient client = apis.client(USER)) {
          assertThat(client.send(Request.of("GET", move(USER))).status()).isEqualTo(200);
        }
      }
      assertThat(apis.send(Request.of("GET", USER)).status()).isEqualTo(200);
    }
    assertThat(seen).containsExactly("Bearer ghp_one", "Bearer ghp_one", "Bearer ghp_one");
  }

  @Test
  void httpClientOfTheCallerStaysOpen() throws Exception {
    HttpClient callers = HttpClient.newHttpClient();
    UnaryOperator<AuthHttpClient.Builder> over = builder -> builder.http(callers);
    for (int i = 0; i < 2; i++) {
      try (KnownApis apis = apis("ghp_one").withClients(over)) {
        assertThat(apis.send(Request.of("GET", USER)).status()).isEqualTo(200);
      }
    }
    assertThat(seen).hasSize(2);
  }
}
