package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anybody's page can send the browser to this machine; what counts is the answer to our request.
 */
class LoopbackRedirectTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final WillingServer server = new WillingServer();
  private LoopbackRedirect redirect;

  @BeforeEach
  void start() throws IOException {
    redirect = LoopbackRedirect.start(0);
  }

  @AfterEach
  void stop() {
    redirect.close();
    server.close();
  }

  private BrowserLogin login() throws IOException {
    AuthEnvironment environment = AuthEnvironment.of(URI.create(server.issuer()));
    Credentials app = Credentials.of(Map.of("clientId", Secret.of("app")));
    return OAuthLogin.at(server.issuer(), app, environment).browser(redirect, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?code=theirs",
        "?code=theirs&state=theirs",
        "?error=access_denied&state=",
        "?code=theirs&xstate=STATE",
        "?code=theirs&state=STATEx"
      })
  void whatHasNotTheStateIsAnsweredAndTheWaitGoesOn(String stray) throws Exception {
    BrowserLogin login = login();
    String state = WillingServer.parameters(login.page()).get("state");
    HttpResponse<String> told =
        WillingServer.open(URI.create(redirect.uri() + stray.replace("STATE", state)));
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).isEqualTo("This is not the answer that the program waits for.\n");
    assertThat(WillingServer.open(login.page()).body()).contains("has the answer");
    assertThat(login.finish(redirect.await(LONG)).token().accessToken().reveal())
        .isEqualTo("t0ken");
  }

  @Test
  void whatComesElsewhereIsNotFound() throws Exception {
    BrowserLogin login = login();
    URI back = WillingServer.consented(login.page());
    URI elsewhere = URI.create(back.toString().replace("/callback?", "/callback/other?"));
    assertThat(WillingServer.open(elsewhere).statusCode()).isEqualTo(404);
    assertThat(WillingServer.open(back).statusCode()).isEqualTo(200);
    assertThat(redirect.await(LONG)).isEqualTo(back.getRawQuery());
  }

  @Test
  void halfARequestHoldsNobodyUp() throws Exception {
    BrowserLogin login = login();
    try (Socket half = new Socket(InetAddress.getLoopbackAddress(), redirect.uri().getPort())) {
      half.getOutputStream().write("GET /callback?co".getBytes(StandardCharsets.US_ASCII));
      half.getOutputStream().flush();
      Thread.sleep(50); // The server has begun to read it.
      assertThat(WillingServer.open(login.page()).body()).contains("has the answer");
      assertThat(redirect.await(LONG)).startsWith("code=c0de&");
    }
  }

  @Test
  void timeThatIsOverTellsWhatCame() throws Exception {
    login();
    String late = "Expected the browser to come back within 200 milliseconds";
    assertThatThrownBy(() -> redirect.await(SHORT))
        .isInstanceOf(IOException.class)
        .hasMessage(late);
    WillingServer.open(URI.create(redirect.uri() + "?code=theirs"));
    assertThatThrownBy(() -> redirect.await(SHORT))
        .hasMessage(
            late + "; what came has another state than the request or none (RFC 6749 §10.12)");
  }

  @Test
  void nothingIsAwaitedBeforeALoginBegan() {
    assertThatThrownBy(() -> redirect.await(SHORT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void portOfAnotherProgramIsToldWithTheWayOut() {
    int port = redirect.uri().getPort();
    assertThatThrownBy(() -> LoopbackRedirect.start(port))
        .isInstanceOf(BindException.class)
        .hasMessage(
            "Cannot listen on port "
                + port
                + " of 127.0.0.1, where the browser is to come back (Address already in use); end"
                + " the program that has it, or give another port, which must be registered with"
                + " the server unless that allows any (RFC 8252 §7.3)");
  }
}
