package io.github.authdex.auth.jdk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.HttpThreads;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosedClientTest {
  private static final String CONTENT = "x".repeat(1 << 20);

  private final CountDownLatch late = new CountDownLatch(1);
  private final Loopback http = new Loopback(this::answer);

  private Answer answer(Loopback.Seen request) {
    if (request.target().equals("/late")) {
      try {
        late.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e); // Nobody interrupts the threads of the server.
      }
    }
    return request.target().equals("/long") ? new Answer(200, CONTENT) : new Answer(200, "");
  }

  @AfterEach
  void stop() {
    late.countDown();
    http.close();
  }

  private Request request() {
    return Request.of("GET", http.uri("/"));
  }

  private static void assertClosed(ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected an open AuthHttpClient but it is closed; build another one");
  }

  private static AuthHttpClient over(HttpClient http) {
    return AuthHttpClient.builder().http(http).build();
  }

  @Test
  void useAfterCloseSaysSo() throws Exception {
    AuthHttpClient client = AuthHttpClient.builder().build();
    assertThat(client.send(request()).status()).isEqualTo(200);
    client.close();
    client.close();
    HttpRequest ofTheJdk = HttpRequest.newBuilder(http.uri("/")).build();
    assertClosed(() -> client.send(request()));
    assertClosed(() -> client.send(request(), BodyHandlers.discarding()));
    assertClosed(() -> client.send(ofTheJdk, BodyHandlers.discarding()));
    assertClosed(() -> client.sendAsync(request()));
    assertClosed(() -> client.sendAsync(request(), BodyHandlers.discarding()));
    assertClosed(() -> client.sendAsync(ofTheJdk, BodyHandlers.discarding()));
    assertClosed(() -> client.prepare(request()));
    assertThat(http.seen()).hasSize(1);
  }

  @Test
  void clientOfTheCallerStaysOpen() throws Exception {
    HttpClient callers = HttpClient.newHttpClient();
    AuthHttpClient.Builder builder = AuthHttpClient.builder().http(callers);
    try (AuthHttpClient client = builder.build()) {
      assertThat(client.send(request()).status()).isEqualTo(200);
    }
    assertThat(builder.build().send(request()).status()).isEqualTo(200);
    assertThat(over(callers).send(request()).status()).isEqualTo(200);
  }

  @Test
  void closingADerivedClientLeavesTheOtherOpen() throws Exception {
    try (AuthHttpClient client = AuthHttpClient.builder().allow(http.uri("/")).build()) {
      Authentication token = BearerScheme.BEARER.with(Secret.of("t"));
      List<AuthHttpClient> derived =
          List.of(
              client.with(token),
              client.lent(),
              AuthHttpClient.builder().sharing(client).allow(http.uri("/")).build());
      for (AuthHttpClient one : derived) {
        assertThat(one.send(request()).status()).isEqualTo(200);
        one.close();
        assertClosed(() -> one.send(request()));
        assertThat(client.send(request()).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void derivedClientsAreClosedWithTheOther() {
    AuthHttpClient client = AuthHttpClient.builder().build();
    List<AuthHttpClient> derived =
        List.of(
            client.with(Authentication.NONE),
            client.lent(),
            client.lent().lent(),
            AuthHttpClient.builder().sharing(client).build());
    client.close();
    derived.forEach(one -> assertClosed(() -> one.send(request())));
  }

  @Test
  void connectionsThatShowACertificateAreNotShared() throws Exception {
    SSLContext context = SSLContext.getDefault();
    TlsSetup tls = () -> context;
    try (AuthHttpClient certified =
        AuthHttpClient.builder()
            .authentication(new Authentication(List.of(), List.of(), Optional.of(tls)))
            .allow(http.uri("/"))
            .build()) {
      assertThatThrownBy(() -> AuthHttpClient.builder().sharing(certified))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Expected a client without a client certificate");
    }
  }

  @Test
  void connectionsThatAreProvenAreNotShared() {
    AuthHttpClient proven =
        AuthHttpClient.builder()
            .authentication(
                new NtlmScheme()
                    .authenticate(
                        Environments.credentials("username", "me", "password", "s3cret"),
                        Environments.of("")))
            .allow(http.uri("/"))
            .build();
    assertThatThrownBy(() -> AuthHttpClient.builder().sharing(proven))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a client whose connections anybody may use");
    proven.close();
  }

  @Test
  void whatIsMissingIsToldBeforeACertificateIsRead() {
    TlsSetup unread =
        () -> {
          throw new AssertionError("It is read");
        };
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder()
            .authentication(new Authentication(List.of(), List.of(), Optional.of(unread)));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Expected at least one allowed origin");
  }

  /** Whoever closes may hold on to the client, and to answers that were read. */
  @Test
  void threadsEndWithTheClient() throws Exception {
    Set<String> before = HttpThreads.alive();
    AuthHttpClient client = AuthHttpClient.builder().build();
    AuthHttpClient other = client.with(Authentication.NONE);
    assertThat(client.send(request()).status()).isEqualTo(200);
    assertThat(before.containsAll(HttpThreads.alive())).isFalse();
    client.close();
    HttpThreads.awaitEndBut(before);
    assertClosed(() -> client.send(request()));
    assertClosed(() -> other.send(request()));
  }

  @Test
  void unreadAnswerHoldsNobodyUpAndCanBeReadYet() throws Exception {
    Set<String> before = HttpThreads.alive();
    AuthHttpClient client = AuthHttpClient.builder().build();
    Request request = Request.of("GET", http.uri("/long"));
    try (InputStream stream = client.send(request, BodyHandlers.ofInputStream()).body()) {
      client.close();
      assertThat(new String(stream.readAllBytes(), US_ASCII)).isEqualTo(CONTENT);
    }
    HttpThreads.awaitEndBut(before);
    assertClosed(() -> client.send(request));
  }

  @Test
  void whatIsUnderWayComesToItsEnd() throws Exception {
    AuthHttpClient client = AuthHttpClient.builder().build();
    CompletableFuture<Integer> status =
        client
            .sendAsync(Request.of("GET", http.uri("/late")))
            .thenApply(response -> response.status());
    while (http.seen().isEmpty()) {
      Thread.sleep(5);
    }
    client.close();
    late.countDown();
    assertThat(status.get()).isEqualTo(200);
  }
}
