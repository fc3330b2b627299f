package io.github.authdex.spring;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.codec.CharSequenceEncoder;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;

/** What WebClient has of its own. */
@Timeout(60)
class AuthWebClientTest {
  private static final ClientHttpConnector SENDING = new ReactorClientHttpConnector();

  private final WireServer server = new WireServer(AuthWebClientTest::answer);

  private static WireServer.Reply answer(WireServer.Arrived request) throws IOException {
    if (request.target().startsWith("/broken")) {
      throw new WireServer.Reset();
    }
    return request.target().startsWith("/old")
        ? reply("", "HTTP/1.1 307 Moved", "Location: /new")
        : request.target().startsWith("/refused")
            ? reply("no", "HTTP/1.1 403 Forbidden")
            : reply("in", "HTTP/1.1 200 OK");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "token", "t0ken", "key", "k3y", "username", "me", "password", "pr0xy"),
        Environments.of(""));
  }

  private AuthFlow.Builder flow(Authentication authentication) {
    return AuthFlow.builder().authentication(authentication).allow(server.uri("/"));
  }

  private WebClient client(Authentication authentication) {
    return WebClient.builder()
        .clientConnector(SENDING)
        .filter(AuthWebClient.filter(SENDING, flow(authentication)))
        .build();
  }

  private String post(WebClient client, String path, Object content) {
    return client
        .post()
        .uri(server.uri(path))
        .bodyValue(content)
        .retrieve()
        .bodyToMono(String.class)
        .block();
  }

  @Test
  void contentOfACodecIsSentAsItWasSigned() {
    WebClient client = client(by(new ApiKeyScheme(Placement.BODY, "key", "")));
    String answer =
        client
            .post()
            .uri(server.uri("/old"))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("a", 1))
            .cookie("c", "d")
            .retrieve()
            .bodyToMono(String.class)
            .block();
    assertThat(answer).isEqualTo("in");
    assertThat(server.arrived()).hasSize(2);
    assertThat(server.last().body()).isEqualTo("{\"a\":1,\"key\":\"k3y\"}");
    assertThat(server.last().all("Content-Type")).containsExactly("application/json");
    assertThat(server.last().all("Content-Length")).containsExactly("19");
    assertThat(server.last().all("Cookie")).containsExactly("c=d");
  }

  @Test
  void codecsThatTheFilterDoesNotKnowAreRefused() {
    Consumer<ClientCodecConfigurer> more =
        codecs -> codecs.customCodecs().register(CharSequenceEncoder.allMimeTypes());
    ExchangeStrategies own = ExchangeStrategies.builder().codecs(more).build();
    WebClient unknown =
        WebClient.builder()
            .clientConnector(SENDING)
            .exchangeStrategies(own)
            .filter(AuthWebClient.filter(SENDING, flow(by(BearerScheme.BEARER))))
            .build();
    assertThatThrownBy(() -> post(unknown, "/a", "content"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected the codecs of the WebClient to be those that its content was written and"
                + " signed by but it has others; build ExchangeStrategies with them, and give these"
                + " to WebClient.Builder.exchangeStrategies and to AuthWebClient.filter");
    assertThat(server.arrived()).isEmpty();
    WebClient known =
        WebClient.builder()
            .clientConnector(SENDING)
            .exchangeStrategies(own)
            .filter(AuthWebClient.filter(SENDING, own, flow(by(BearerScheme.BEARER))))
            .build();
    assertThat(post(known, "/a", "content")).isEqualTo("in");
    assertThat(server.last().body()).isEqualTo("content");
  }

  @Test
  void responsesAndExceptionsShowTheRequestAsItWasMade() {
    WebClient client = client(by(new ApiKeyScheme(Placement.QUERY, "key", "")));
    HttpRequest shown =
        client
            .get()
            .uri(server.uri("/old?a=b"))
            .attribute("mine", 1)
            .exchangeToMono(answer -> Mono.just(answer.request()))
            .block();
    assertThat(shown.getURI()).isEqualTo(server.uri("/new"));
    assertThat(shown.getAttributes()).containsEntry("mine", 1);
    assertThat(server.last().target()).isEqualTo("/new?key=k3y");
    assertThatThrownBy(() -> post(client, "/refused", "content"))
        .isInstanceOfSatisfying(
            WebClientResponseException.class,
            e -> {
              assertThat(e.getRequest().getURI()).isEqualTo(server.uri("/refused"));
              assertThat(e.getResponseBodyAsString()).isEqualTo("no");
            });
    assertThatThrownBy(() -> post(client, "/broken", "content"))
        .isInstanceOfSatisfying(
            WebClientRequestException.class,
            e -> {
              assertThat(e.getUri()).isEqualTo(server.uri("/broken"));
              assertThat(e.getCause()).isInstanceOf(IOException.class);
            });
  }

  /** Waits, as a signer may that is somebody's own. */
  private static final class Slow implements RequestSigner {
    @Override
    public Request sign(Request request) {
      assertThat(Thread.currentThread()).isNotInstanceOf(NonBlocking.class);
      return request.withHeader("X-Slow", "1");
    }
  }

  @Test
  void nothingIsSignedOnAThreadThatMayNotWait() {
    WebClient client = client(Authentication.of(new Slow()));
    Mono<String> one = client.get().uri(server.uri("/old")).retrieve().bodyToMono(String.class);
    assertThat(one.flatMap(done -> one).block()).isEqualTo("in");
    assertThat(server.arrived()).hasSize(4);
    assertThat(server.last().first("X-Slow")).isEqualTo("1");
  }

  /** Never has a proof. */
  private static final class Hesitant implements RequestSigner {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Request> proof = new CompletableFuture<>();

    @Override
    public Request sign(Request request) {
      throw new AssertionError("Expected to be asked for later");
    }

    @Override
    public CompletableFuture<Request> signAsync(Request request) {
      asked.countDown();
      return proof;
    }
  }

  @Test
  void requestThatIsCancelledWaitsForNoTokenAndSendsNothing() throws Exception {
    Hesitant signer = new Hesitant();
    Disposable call =
        client(Authentication.of(signer))
            .get()
            .uri(server.uri("/a"))
            .retrieve()
            .bodyToMono(String.class)
            .subscribe();
    signer.asked.await();
    call.dispose();
    assertThat(signer.proof).isNotCancelled(); // Others may wait for it.
    signer.proof.complete(Request.of("GET", server.uri("/a")));
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void timeOfACallEndsTheWaitForAToken() {
    WebClient client = client(Authentication.of(new Hesitant()));
    Mono<String> answer =
        client
            .get()
            .uri(server.uri("/a"))
            .retrieve()
            .bodyToMono(String.class)
            .timeout(Duration.ofMillis(200));
    assertThatThrownBy(answer::block).hasMessageContaining("200ms");
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void manyAtOnceAreEachAnswered() {
    WebClient client = client(by(BearerScheme.BEARER));
    List<String> answers =
        Flux.fromStream(IntStream.range(0, 50).boxed())
            .flatMap(i -> client.get().uri(server.uri("/old")).retrieve().bodyToMono(String.class))
            .collectList()
            .block();
    assertThat(answers).hasSize(50).containsOnly("in");
  }

  @Test
  void whatIsAMatterOfTheConnectionIsRefused() {
    String start = "Expected %s for a filter of WebClient, ";
    assertRefused(
        flow(by(new NtlmScheme())), start.formatted("a proof that holds on every connection"));
    assertRefused(
        flow(new Authentication(List.of(), List.of(), Optional.of(TestTls::client))),
        start.formatted("no client certificate"));
    assertRefused(
        AuthFlow.builder().proxyAuthentication(by(new BasicScheme())),
        start.formatted("no proof to a proxy"));
  }

  private static void assertRefused(AuthFlow.Builder flow, String start) {
    assertThatThrownBy(() -> AuthWebClient.filter(SENDING, flow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(start);
  }
}
