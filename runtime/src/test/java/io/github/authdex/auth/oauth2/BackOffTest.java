package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.FileStore;
import io.github.authdex.auth.token.Retryable;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token endpoint in trouble is let be, and when a token is renewed ahead of its end. */
class BackOffTest {
  private static final String REFUSED =
      "Token endpoint https://as.example/token refused grant client_credentials: ";
  private static final String HALF = "80000000";
  private static final String ALMOST_ALL = "ffffffff";

  @TempDir private Path folder;

  private static Authentication authentication(FakeTokenEndpoint endpoint) {
    return scheme(
            OAuth2Options.STANDARD,
            flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token"))
        .authenticate(held("clientId", "id", "clientSecret", "s3cret"), endpoint.environment());
  }

  private static String token(Authentication authentication) throws IOException {
    return authentication
        .sign(Request.of("GET", URI.create("https://api.example/x")))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  /** An endpoint as another program sees it, with which it shares a store. */
  private FakeTokenEndpoint sharing() {
    return new FakeTokenEndpoint(new FileStore(folder));
  }

  /**
   * A draw of nothing, of a half and of almost all; the margin is a fifth of a life or a minute.
   */
  @ParameterizedTest
  @CsvSource({
    "00000000, 3600, 3540",
    "80000000, 3600, 3525",
    "ffffffff, 3600, 3510",
    "80000000, 60, 45",
    "no digits, 60, 48",
  })
  void eachProgramRenewsAtAnotherTime(String draw, int life, int renewed) throws IOException {
    FakeTokenEndpoint endpoint =
        new FakeTokenEndpoint()
            .drawing(draw)
            .answer(200, "{'access_token':'t1','expires_in':%d}".formatted(life))
            .answer(200, "{'access_token':'t2','expires_in':%d}".formatted(life));
    Authentication client = authentication(endpoint);
    token(client);
    endpoint.pass(Duration.ofSeconds(renewed).minusMillis(1));
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofMillis(2));
    assertThat(token(client)).isEqualTo("Bearer t2");
  }

  @Test
  void pauseDoublesUpToHalfAMinuteAndBeginsAnewAfterAToken() throws IOException {
    FakeTokenEndpoint endpoint = new FakeTokenEndpoint();
    Authentication client = authentication(endpoint);
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      endpoint.answer(500, "{}");
      assertAsksAfter(endpoint, client, Duration.ofSeconds(seconds));
    }
    endpoint.answer(200, "{'access_token':'t1','expires_in':10}");
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofSeconds(10));
    endpoint.answer(500, "{}");
    assertAsksAfter(endpoint, client, Duration.ofSeconds(1));
  }

  @Test
  void eachProgramComesBackAtAnotherTime() {
    FakeTokenEndpoint endpoint = new FakeTokenEndpoint().drawing(HALF);
    Authentication client = authentication(endpoint);
    endpoint.answer(500, "{}");
    assertAsksAfter(endpoint, client, Duration.ofMillis(1250));
    endpoint.answer(429, "{}", Headers.EMPTY.with("Retry-After", "20"));
    assertAsksAfter(endpoint, client, Duration.ofSeconds(25));
  }

  @Test
  void whatTheServerAsksForIsNeverCutShortUpToAMinute() {
    FakeTokenEndpoint endpoint = new FakeTokenEndpoint().drawing(ALMOST_ALL);
    Authentication client = authentication(endpoint);
    endpoint.answer(
        503,
        "{}",
        Headers.EMPTY
            .with("Date", "Tue, 24 Nov 2026 12:00:00 GMT")
            .with("Retry-After", "Tue, 24 Nov 2026 12:00:40 GMT"));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("asks to wait 40 seconds");
    endpoint.pass(Duration.ofSeconds(59));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("HTTP 503");
    assertThat(endpoint.requests()).hasSize(1);
    endpoint.pass(Duration.ofSeconds(1));
    endpoint.answer(503, "{}", Headers.EMPTY.with("Retry-After", "3600"));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("asks to wait 3600 seconds");
    endpoint.pass(Duration.ofSeconds(89));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("HTTP 503");
    assertThat(endpoint.requests()).hasSize(2);
    endpoint.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> token(client)).isInstanceOf(EndpointException.class);
    assertThat(endpoint.requests()).hasSize(3);
  }

  /** The server is asked now, and not again before {@code pause} is over. */
  private static void assertAsksAfter(
      FakeTokenEndpoint endpoint, Authentication client, Duration pause) {
    int before = endpoint.requests().size();
    assertThatThrownBy(() -> token(client)).isInstanceOf(TokenEndpointException.class);
    assertThat(endpoint.requests()).hasSize(before + 1);
    endpoint.pass(pause.minusMillis(1));
    assertThatThrownBy(() -> token(client)).isInstanceOf(TokenEndpointException.class);
    assertThat(endpoint.requests()).as("within " + pause).hasSize(before + 1);
    endpoint.pass(Duration.ofMillis(1));
  }

  @Test
  void programsThatShareAStoreLetTheServerBeTogether() throws IOException {
    FakeTokenEndpoint first = sharing().answer(429, "{}", Headers.EMPTY.with("Retry-After", "30"));
    FakeTokenEndpoint second = sharing();
    assertThatThrownBy(() -> token(authentication(first))).hasMessageContaining("HTTP 429");
    second.pass(Duration.ofSeconds(10));
    assertThatThrownBy(() -> token(authentication(second)))
        .isInstanceOfSatisfying(
            Retryable.class,
            told -> {
              assertThat(told.status()).isEqualTo(429);
              assertThat(told.retryAfter()).contains(Duration.ofSeconds(20));
            })
        .hasMessage(
            REFUSED
                + "HTTP 429; it asks to wait 30 seconds before the next try (so it answered another"
                + " program at 2026-11-24T12:00:00Z)");
    assertThat(second.requests()).isEmpty();
    second.pass(Duration.ofSeconds(20));
    second.answer(200, "{'access_token':'t1'}");
    assertThat(token(authentication(second))).isEqualTo("Bearer t1");
  }

  /** Each asks once, when the pause that the other's failure made is over. */
  @Test
  void pauseDoublesOverAllPrograms() {
    FakeTokenEndpoint first = sharing().answer(500, "{}");
    FakeTokenEndpoint second = sharing().answer(500, "{}");
    FakeTokenEndpoint third = sharing();
    assertThatThrownBy(() -> token(authentication(first))).hasMessage(REFUSED + "HTTP 500");
    second.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> token(authentication(second))).hasMessage(REFUSED + "HTTP 500");
    third.pass(Duration.ofMillis(2999));
    assertThatThrownBy(() -> token(authentication(third))).hasMessageContaining("another program");
    third.pass(Duration.ofMillis(1001)); // A second more for what it was told.
    assertThatThrownBy(() -> token(authentication(third))).isInstanceOf(EndpointException.class);
    assertThat(third.requests()).hasSize(1);
  }

  /** The machine of one may be off the network, and the others' are not. */
  @Test
  void troubleOfTheNetworkIsNotToldToOthers() throws IOException {
    FakeTokenEndpoint offline = sharing();
    FakeTokenEndpoint online = sharing().answer(200, "{'access_token':'t1'}");
    assertThatThrownBy(() -> token(authentication(offline))).isInstanceOf(EndpointException.class);
    assertThat(token(authentication(online))).isEqualTo("Bearer t1");
  }

  @Test
  void clockThatIsFarAheadKeepsNobodyFromAsking() throws IOException {
    FakeTokenEndpoint ahead = sharing().answer(500, "{}");
    ahead.pass(Duration.ofDays(1));
    FakeTokenEndpoint right = sharing().answer(200, "{'access_token':'t1'}");
    assertThatThrownBy(() -> token(authentication(ahead))).hasMessageContaining("HTTP 500");
    assertThat(token(authentication(right))).isEqualTo("Bearer t1");
  }

  @Test
  void tokenThatIsAliveIsUsedWhateverTheServerAnswersToWhomever() throws IOException {
    FakeTokenEndpoint first =
        sharing()
            .answer(200, "{'access_token':'t1','expires_in':60}")
            .answer(429, "{}", Headers.EMPTY.with("Retry-After", "5"));
    FakeTokenEndpoint second = sharing();
    token(authentication(first));
    first.pass(Duration.ofSeconds(50));
    second.pass(Duration.ofSeconds(50));
    assertThat(token(authentication(first))).isEqualTo("Bearer t1");
    assertThat(token(authentication(second))).isEqualTo("Bearer t1");
    assertThat(first.requests()).hasSize(2);
    assertThat(second.requests()).isEmpty();
  }
}
