package io.github.authdex.spring;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What RestClient and RestTemplate have of their own. */
@Timeout(60)
class AuthSpringTest {
  private final ClientHttpRequestFactory sending = new JdkClientHttpRequestFactory();
  private final WireServer server = new WireServer(AuthSpringTest::answer);

  private static WireServer.Reply answer(WireServer.Arrived request) throws IOException {
    if (request.target().startsWith("/broken")) {
      throw new WireServer.Reset();
    }
    return request.target().startsWith("/old")
        ? reply("", "HTTP/1.1 307 Moved", "Location: /new")
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

  /** Writes down what it sees. */
  private static ClientHttpRequestInterceptor curious(List<String> seen) {
    return (request, body, execution) -> {
      seen.add(shown(request));
      return execution.execute(request, body);
    };
  }

  private static String shown(HttpRequest request) {
    return request.getURI().getRawPath() + " " + request.getHeaders().get("Authorization");
  }

  @Test
  void interceptorsOfTheCallersSeeNoCredentials() {
    List<String> seen = new ArrayList<>();
    String answer =
        RestClient.builder()
            .requestFactory(AuthSpring.requestFactory(flow(by(BearerScheme.BEARER))))
            .requestInterceptor(curious(seen))
            .build()
            .get()
            .uri(server.uri("/old"))
            .retrieve()
            .body(String.class);
    assertThat(answer).isEqualTo("in");
    assertThat(seen).containsExactly("/old null");
    assertThat(server.arrived())
        .extracting(request -> request.target() + " " + request.first("Authorization"))
        .containsExactly("/old Bearer t0ken", "/new Bearer t0ken");
  }

  @Test
  void interceptorThatIsLastSendsAllOfAnExchange() {
    List<String> seen = new ArrayList<>();
    RestTemplate template = new RestTemplate(sending);
    template.getInterceptors().add(curious(seen));
    template.getInterceptors().add(AuthSpring.interceptor(sending, flow(by(BearerScheme.BEARER))));
    assertThat(template.postForObject(server.uri("/old"), "content", String.class)).isEqualTo("in");
    assertThat(seen).containsExactly("/old null");
    assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
    assertThat(server.last().body()).isEqualTo("content");
    assertThat(server.last().all("Content-Length")).containsExactly("7");
  }

  @Test
  void jsonOfAMessageConverterIsSentAsItWasSigned() {
    RestClient client =
        RestClient.builder()
            .requestFactory(
                AuthSpring.requestFactory(flow(by(new ApiKeyScheme(Placement.BODY, "key", "")))))
            .build();
    client
        .post()
        .uri(server.uri("/a"))
        .header("Content-Type", "application/json")
        .body("{\"a\":1}")
        .retrieve()
        .toBodilessEntity();
    assertThat(server.last().body()).isEqualTo("{\"a\":1,\"key\":\"k3y\"}");
    assertThat(server.last().all("Content-Type")).containsExactly("application/json");
  }

  @Test
  void exceptionsTellTheUrlOfTheCallerAlone() {
    RestClient client =
        RestClient.builder()
            .requestFactory(
                AuthSpring.requestFactory(flow(by(new ApiKeyScheme(Placement.QUERY, "key", "")))))
            .build();
    assertThatThrownBy(() -> client.get().uri(server.uri("/broken")).retrieve().body(String.class))
        .isInstanceOf(ResourceAccessException.class)
        .hasMessageContaining("I/O error on GET request for \"" + server.uri("/broken") + "\"")
        .hasCauseInstanceOf(IOException.class)
        .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("k3y"));
  }

  @Test
  void whatTheJdkWritesItselfIsNotLeftOutWithoutAWord() {
    RestClient client =
        RestClient.builder()
            .requestFactory(AuthSpring.requestFactory(flow(by(BearerScheme.BEARER))))
            .build();
    assertThatThrownBy(
            () ->
                client
                    .get()
                    .uri(server.uri("/a"))
                    .header("Host", "other.example")
                    .retrieve()
                    .toBodilessEntity())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no header \"host\", which java.net.http writes by itself; leave it out, or"
                + " start the program with -Djdk.httpclient.allowRestrictedHeaders=host");
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void connectionThatMustBeProvenIsRefused() {
    AuthFlow.Builder ntlm = flow(by(new NtlmScheme()));
    String message =
        "Expected a proof that holds on every connection for %s, since Spring gives it none to"
            + " keep, and NTLM proves a connection; take AuthHttpClient";
    assertThatThrownBy(() -> AuthSpring.requestFactory(ntlm))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message, "a ClientHttpRequestFactory");
    assertThatThrownBy(() -> AuthSpring.requestFactory(HttpClient.newHttpClient(), ntlm))
        .hasMessage(message, "a ClientHttpRequestFactory");
    assertThatThrownBy(() -> AuthSpring.interceptor(sending, ntlm))
        .hasMessage(message, "a ClientHttpRequestInterceptor");
  }

  @Test
  void certificateThatWouldNotBeShownIsRefused() {
    AuthFlow.Builder certified =
        flow(new Authentication(List.of(), List.of(), Optional.of(TestTls::client)));
    assertThatThrownBy(() -> AuthSpring.interceptor(sending, certified))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no client certificate for a ClientHttpRequestInterceptor, which connections"
                + " show, and those are not its own; leave it out of the flow and let them show it"
                + " by their own settings, or take AuthSpring.requestFactory(flow), which makes"
                + " them");
    assertThatThrownBy(() -> AuthSpring.requestFactory(HttpClient.newHttpClient(), certified))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Expected no HttpClient beside a client certificate");
  }

  @Test
  void proofToAProxyThatCannotBeSeenIsRefused() {
    AuthFlow.Builder proven = AuthFlow.builder().proxyAuthentication(by(new BasicScheme()));
    assertThatThrownBy(() -> AuthSpring.interceptor(sending, proven))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no proof to a proxy for a ClientHttpRequestInterceptor, since it cannot see"
                + " which requests go to one; leave it out of the flow and let the library below"
                + " answer the proxy, or take AuthSpring.requestFactory(HttpClient, flow)");
  }
}
