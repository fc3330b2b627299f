package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.HttpThreads;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a generated client does after it was closed. */
@Timeout(60)
class ClosedApiClientTest {
  private static final String CLOSED =
      "Expected an open API client but it is closed; build another one";

  private final Loopback http =
      new Loopback(
          request ->
              request.target().equals("/token")
                  ? new Answer(
                      200,
                      "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}",
                      "Content-Type: application/json")
                  : new Answer(200, "ok", "Content-Type: text/plain"));

  @AfterEach
  void stop() {
    http.close();
  }

  private Plainest.Builder builder() {
    return Plainest.builder().baseUrl(http.uri(""));
  }

  private OAuth2Scheme oauth2() {
    return new OAuth2Scheme(
        List.of(
            OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                .tokenUrl(http.uri("/token").toString())
                .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                .build()),
        OAuth2Options.STANDARD);
  }

  private static void assertClosed(Plainest api) {
    Call<String> call = api.get("/");
    assertThatThrownBy(call::send).isInstanceOf(IllegalStateException.class).hasMessage(CLOSED);
    assertThatThrownBy(call::response).isInstanceOf(IllegalStateException.class).hasMessage(CLOSED);
    assertThatThrownBy(() -> call.sendAsync().get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage(CLOSED);
  }

  @Test
  void callAfterCloseSaysSo() throws Exception {
    Plainest api = builder().build();
    assertThat(api.get("/").send()).isEqualTo("ok");
    api.close();
    api.close();
    assertClosed(api);
    assertThat(http.seen()).hasSize(1);
  }

  @Test
  void clientThatNeverSentIsClosedToo() {
    Plainest api = builder().build();
    api.close();
    assertClosed(api);
    assertThat(http.seen()).isEmpty();
  }

  /** What reaches the token endpoint is let go of as well. */
  @Test
  void threadsEndWithTheClient() throws Exception {
    Set<String> before = HttpThreads.alive();
    Plainest api =
        builder()
            .auth(
                new BoundScheme("any", "", "", oauth2(), Map.of()),
                Map.of("clientId", Secret.of("me"), "clientSecret", Secret.of("s")))
            .build();
    assertThat(api.get("/").send()).isEqualTo("ok");
    assertThat(http.seen()).hasSize(2);
    assertThat(before.containsAll(HttpThreads.alive())).isFalse();
    api.close();
    HttpThreads.awaitEndBut(before);
    assertClosed(api);
  }

  @Test
  void httpClientOfTheCallerStaysOpen() throws Exception {
    HttpClient callers = HttpClient.newHttpClient();
    Plainest api = builder().httpClient(callers).build();
    assertThat(api.get("/").send()).isEqualTo("ok");
    api.close();
    assertClosed(api);
    assertThat(builder().httpClient(callers).build().get("/").send()).isEqualTo("ok");
  }
}
