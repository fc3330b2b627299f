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
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
  private static final String REFUSED =
      "Token endpoint https://as.example/token refused grant client_credentials: ";

  private static Request sign(OAuth2Options options, int status, String json) throws IOException {
    return scheme(
            options,
            flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token?tenant=hidden"))
        .authenticate(
            held("clientId", "id", "clientSecret", "hush-hush"),
            new FakeTokenEndpoint().answer(status, json).environment())
        .sign(Request.of("GET", URI.create("https://api.example/x")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "401 | {'error':'invalid_client','error_description':'Unknown client'}"
            + " | invalid_client | invalid_client, Unknown client",
        "200 | {'error':'bad_verification_code','error_description':'The code is incorrect.'}"
            + " | bad_verification_code | bad_verification_code, The code is incorrect.",
        "400 | {'error':{'code':7,'message':'No such app'}} | HTTP 400 | HTTP 400, No such app",
        "500 | {'message':'Oh'} | HTTP 500 | HTTP 500, Oh",
        "502 | <html> | HTTP 502 | HTTP 502, the answer is not JSON",
        "200 | access_token=x | HTTP 200 | HTTP 200, the answer is not JSON",
        "200 | {'token_type':'bearer'} | HTTP 200"
            + " | HTTP 200, the answer has no access token at /access_token",
        "302 | {} | HTTP 302 | HTTP 302, a token endpoint's redirect is not followed",
        "400 | {'error':'invalid_client','error_description':'secret hush-hush is wrong'}"
            + " | invalid_client | invalid_client, secret *** is wrong",
        "400 | {'error':'x','error_description':'a\\r\\n\\u001b[31mb'} | x | x, a [31mb",
      })
  void refusalIsToldInOneSentence(int status, String json, String error, String told) {
    assertThatThrownBy(() -> sign(OAuth2Options.STANDARD, status, json))
        .isInstanceOfSatisfying(
            TokenEndpointException.class,
            e -> {
              assertThat(e.error()).isEqualTo(error);
              assertThat(e.grant()).isEqualTo("client_credentials");
              assertThat(e.endpoint()).hasToString("https://as.example/token");
            })
        .hasMessage(REFUSED + told);
  }

  @Test
  void longDescriptionIsCut() {
    String json = "{'error':'x','error_description':'" + "y".repeat(5000) + "'}";
    assertThatThrownBy(() -> sign(OAuth2Options.STANDARD, 400, json))
        .hasMessage(REFUSED + "x, " + "y".repeat(300) + "…");
  }

  @Test
  void answerOfMoreThanAMebibyteIsRefused() {
    String json = "{'access_token':'" + "y".repeat(1 << 20) + "'}";
    assertThatThrownBy(() -> sign(OAuth2Options.STANDARD, 200, json))
        .isInstanceOf(EndpointException.class)
        .hasMessage(
            "Token endpoint https://as.example/token gave no token for grant client_credentials:"
                + " Expected at most 1048576 bytes of content but there were more");
  }

  @Test
  void deeplyNestedAnswerIsNotJsonToUs() {
    assertThatThrownBy(() -> sign(OAuth2Options.STANDARD, 200, "[".repeat(100_000)))
        .hasMessage(REFUSED + "HTTP 200, the answer is not JSON");
  }

  @Test
  void tokenIsFoundWhereTheApiKeepsIt() throws IOException {
    OAuth2Options options =
        OAuth2Options.builder()
            .tokenFields(
                new OAuth2Options.TokenFields("/authed_user/tokens/1/a~1b", "/r", "/e", "/s"))
            .name("X-Token")
            .prefix("")
            .build();
    String json = "{'authed_user':{'tokens':[{},{'a/b':'t1'}]},'access_token':'other'}";
    assertThat(sign(options, 200, json).headers().first("X-Token")).contains("t1");
  }

  @Test
  void tokenWithALineBreakNeverLeaves() {
    assertThatThrownBy(
            () -> sign(OAuth2Options.STANDARD, 200, "{'access_token':'a\\r\\nX-Evil: 1'}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Evil");
  }

  /** The dates are the three forms of RFC 9110 §5.6.7, a minute and a half after the answer. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 90 | 90 | true",
        "503 | Tue, 24 Nov 2026 12:01:30 GMT | 90 | true",
        "503 | Tuesday, 24-Nov-26 12:01:30 GMT | 90 | true",
        "503 | Tue Nov 24 12:01:30 2026 | 90 | true",
        "500 | Tue, 24 Nov 2026 11:00:00 GMT | 0 | true",
        "520 | soon | | true",
        "503 | -1 | | true",
        "408 | | | true",
        "400 | 5 | 5 | false",
        "401 | | | false",
        "501 | | | false",
        "200 | | | false",
      })
  void refusalTellsWhetherAndWhenToTryAgain(
      int status, String header, Long seconds, boolean retryable) {
    Headers headers = header == null ? Headers.EMPTY : Headers.EMPTY.with("Retry-After", header);
    Authentication client =
        OAuth2SchemeTest.scheme(
                OAuth2Options.STANDARD,
                flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token"))
            .authenticate(
                held("clientId", "id", "clientSecret", "hush-hush"),
                new FakeTokenEndpoint().answer(status, "{}", headers).environment());
    assertThatThrownBy(() -> client.sign(Request.of("GET", URI.create("https://api.example/x"))))
        .isInstanceOfSatisfying(
            TokenEndpointException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.retryAfter().map(Duration::toSeconds))
                  .isEqualTo(Optional.ofNullable(seconds));
              assertThat(e.retryable()).isEqualTo(retryable);
            });
  }
}
