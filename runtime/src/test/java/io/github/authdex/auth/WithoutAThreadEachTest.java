package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asynchronous calls wait without a thread each, and stop when nobody wants them. */
@Timeout(60)
class WithoutAThreadEachTest {
  private final CountDownLatch arrivedSlowly = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final WireServer server = new WireServer(this::answer);

  @AfterEach
  void stop() {
    release.countDown();
    server.close();
  }

  private Reply answer(Arrived request) throws IOException {
    return switch (request.target()) {
      case "/token" -> {
        held();
        yield reply("{\"access_token\": \"t\", \"token_type\": \"bearer\"}", "HTTP/1.1 200 OK");
      }
      case "/slow" -> {
        held();
        yield reply("late", "HTTP/1.1 200 OK");
      }
      case "/drip" ->
          out -> {
            out.write(
                "HTTP/1.1 401 No\r\nContent-Length: 9\r\n\r\na"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            held();
            return false;
          };
      case "/loop" -> reply("", "HTTP/1.1 302 Moved", "Location: /slow");
      default -> reply("ok", "HTTP/1.1 200 OK");
    };
  }

  private void held() throws IOException {
    arrivedSlowly.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private AuthHttpClient.Builder client(AuthScheme scheme) {
    return AuthHttpClient.builder()
        .http(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build())
        .authentication(
            scheme.authenticate(
                Environments.credentials(
                    "token",
                    "t",
                    "clientId",
                    "me",
                    "clientSecret",
                    "s",
                    "username",
                    "me",
                    "password",
                    "p"),
                AuthEnvironment.of(server.uri("/"))))
        .allow(server.uri("/"));
  }

  private OAuth2Scheme oauth2() {
    return new OAuth2Scheme(
        List.of(
            OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                .tokenUrl(server.uri("/token").toString())
                .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                .build()),
        OAuth2Options.STANDARD);
  }

  private Request get(String path) {
    return Request.of("GET", server.uri(path));
  }

  private List<String> arrived() {
    return server.arrived().stream().map(Arrived::target).toList();
  }

  /** Those that tests before have left are on their way out. */
  private final long before = threads();

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("authdex-"))
        .count();
  }

  @Test
  void callsThatNeedTheSameTokenWaitForItWithoutAThreadEach() throws Exception {
    AuthHttpClient client = client(oauth2()).build();
    List<CompletableFuture<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      calls.add(client.sendAsync(get("/a" + i % 10)));
    }
    arrivedSlowly.await();
    Thread.sleep(200); // Until all have been taken up.
    assertThat(threads() - before).isLessThan(30);
    assertThat(calls).noneMatch(CompletableFuture::isDone);
    calls.subList(50, 2000).forEach(call -> call.cancel(true));
    release.countDown();
    for (CompletableFuture<Response> call : calls.subList(0, 50)) {
      assertThat(call.get()).hasToString("HTTP 200, 2 bytes");
    }
    assertThat(arrived()).filteredOn("/token"::equals).hasSize(1);
    assertThat(arrived()).filteredOn(target -> target.startsWith("/a")).hasSize(50);
  }

  @Test
  void callsThatTakeTurnsWaitWithoutAThreadEach() throws Exception {
    AuthHttpClient client = client(new NtlmScheme()).build();
    List<CompletableFuture<Response>> calls = new ArrayList<>();
    calls.add(client.sendAsync(get("/slow")));
    arrivedSlowly.await();
    for (int i = 0; i < 500; i++) {
      calls.add(client.sendAsync(get("/a")));
    }
    calls.subList(2, 501).forEach(call -> call.cancel(true));
    assertThat(threads() - before).isLessThan(30);
    release.countDown();
    assertThat(calls.get(0).get()).hasToString("HTTP 200, 4 bytes");
    assertThat(calls.get(1).get()).hasToString("HTTP 200, 2 bytes");
    assertThat(client.send(get("/b"))).hasToString("HTTP 200, 2 bytes");
    assertThat(arrived()).containsExactly("/slow", "/a", "/b");
  }

  @Test
  void cancelledCallSendsNothingMoreAndHangsUp() throws Exception {
    AuthHttpClient client = client(BearerScheme.BEARER).build();
    CompletableFuture<Response> call = client.sendAsync(get("/loop"));
    arrivedSlowly.await();
    assertThat(call.cancel(true)).isTrue();
    release.countDown();
    Thread.sleep(100);
    assertThat(arrived()).containsExactly("/loop", "/slow");
  }

  @Test
  void cancelledCallThatWaitsForATokenIsNeverSentAndTheTokenIsKept() throws Exception {
    AuthHttpClient client = client(oauth2()).build();
    CompletableFuture<String> call =
        client.sendAsync(get("/a")).thenApply(Response::toString).thenApply(String::strip);
    arrivedSlowly.await();
    assertThat(call.cancel(false)).isTrue();
    release.countDown();
    assertThat(client.send(get("/b"))).hasToString("HTTP 200, 2 bytes");
    assertThat(arrived()).containsExactly("/token", "/b");
  }

  @Test
  void callWhoseTimeLimitOfItsFutureIsOverStops() throws Exception {
    AuthHttpClient client = client(oauth2()).build();
    CompletableFuture<Response> call =
        client.sendAsync(get("/a")).orTimeout(50, TimeUnit.MILLISECONDS);
    assertThatThrownBy(call::get).hasCauseInstanceOf(TimeoutException.class);
    release.countDown();
    assertThat(client.send(get("/b"))).hasToString("HTTP 200, 2 bytes");
    assertThat(arrived()).containsExactly("/token", "/b");
  }

  @Test
  void cancelledCallWhoseContentIsReadGivesTheConnectionUp() throws Exception {
    AuthHttpClient client = client(BearerScheme.BEARER).build();
    HttpRequest request = HttpRequest.newBuilder(server.uri("/drip")).build();
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(request, BodyHandlers.ofString());
    arrivedSlowly.await();
    Thread.sleep(50);
    call.cancel(true);
    assertThat(call).isCancelled();
    assertThat(client.send(get("/b"))).hasToString("HTTP 200, 2 bytes");
    assertThat(server.last().connection()).isEqualTo(2);
  }

  @Test
  void interruptedCallStopsReadingTheContentOfARefusal() throws Exception {
    AuthHttpClient client = client(BearerScheme.BEARER).build();
    HttpRequest request = HttpRequest.newBuilder(server.uri("/drip")).build();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                client.send(request, BodyHandlers.ofString());
              } catch (Exception e) {
                failure.complete(e);
              }
            });
    caller.start();
    arrivedSlowly.await();
    Thread.sleep(50);
    caller.interrupt();
    assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  /** Sends now or later. */
  private static Response sent(boolean later, AuthHttpClient client, Request request)
      throws Exception {
    try {
      return later ? client.sendAsync(request).get() : client.send(request);
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timeLimitBoundsTheWaitForATokenWhichIsKeptForTheNext(boolean later) throws Exception {
    AuthHttpClient hasty = client(oauth2()).timeout(Duration.ofMillis(700)).build();
    assertThatThrownBy(() -> sent(later, hasty, get("/a")))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessage(
            "Expected a token or another proof for GET "
                + server.uri("/a")
                + " within 700 milliseconds");
    release.countDown();
    assertThat(sent(later, hasty, get("/b"))).hasToString("HTTP 200, 2 bytes");
    assertThat(arrived()).containsExactly("/token", "/b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tokenMayHaveATimeLimitOfItsOwn(boolean later) {
    AuthHttpClient client =
        client(oauth2())
            .timeout(Duration.ofSeconds(30))
            .tokenTimeout(Duration.ofMillis(100))
            .build();
    assertThatThrownBy(() -> sent(later, client, get("/a")))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageContaining("Expected a token or another proof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/loop", "/slow", "/drip"})
  void allTogetherMayBeBounded(String path) {
    AuthHttpClient client =
        client(BearerScheme.BEARER).totalTimeout(Duration.ofMillis(200)).build();
    String message =
        "Expected the whole answer to GET " + server.uri(path) + " within 200 milliseconds";
    HttpRequest request = HttpRequest.newBuilder(server.uri(path)).build();
    assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(() -> client.sendAsync(request, BodyHandlers.ofString()).get())
        .hasCauseInstanceOf(HttpTimeoutException.class)
        .hasRootCauseMessage(message);
  }

  @Test
  void timeLimitBoundsRequestsOfTheJdkThatHaveNone() {
    AuthHttpClient client = client(BearerScheme.BEARER).timeout(Duration.ofMillis(100)).build();
    HttpRequest request = HttpRequest.newBuilder(server.uri("/slow")).build();
    assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(() -> client.sendAsync(request, BodyHandlers.ofString()).get())
        .hasCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void timeLimitOfARequestOfTheJdkHasTheLastWord() throws Exception {
    AuthHttpClient client = client(BearerScheme.BEARER).timeout(Duration.ofMillis(1)).build();
    HttpRequest request =
        HttpRequest.newBuilder(server.uri("/slow")).timeout(Duration.ofSeconds(30)).build();
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(request, BodyHandlers.ofString());
    arrivedSlowly.await();
    release.countDown();
    assertThat(call.get().body()).isEqualTo("late");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ntlmKeepsToOneConnectionWhoeverMadeTheRequest(boolean later) throws Exception {
    AuthHttpClient client =
        AuthHttpClient.builder()
            .http(HttpClient.newHttpClient())
            .authentication(
                new NtlmScheme()
                    .authenticate(
                        Environments.credentials("username", "me", "password", "p"),
                        AuthEnvironment.of(server.uri("/"))))
            .allow(server.uri("/"))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(server.uri("/a")).version(HttpClient.Version.HTTP_2).build();
    if (later) {
      client.sendAsync(request, BodyHandlers.ofString()).get();
    } else {
      client.send(request, BodyHandlers.ofString());
    }
    assertThat(server.last().first("Upgrade")).isNull();
  }
}
