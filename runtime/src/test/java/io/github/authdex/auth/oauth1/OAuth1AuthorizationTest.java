package io.github.authdex.auth.oauth1;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The three steps of the example of RFC 5849 §1.2. */
class OAuth1AuthorizationTest {
  private static final OAuth1Scheme SCHEME =
      new OAuth1Scheme(
          "HMAC-SHA1",
          Placement.HEADER,
          "Photos",
          false,
          Optional.of("https://photos.example.net/initiate"),
          Optional.of("https://photos.example.net/authorize?lang=en"),
          Optional.of("https://photos.example.net/token"));
  private final List<Request> sent = new ArrayList<>();

  @Test
  void userLetsTheClientAct() throws IOException {
    OAuth1Authorization client =
        client(
            200,
            "oauth_token=hh5s93j4hdidpola&oauth_token_secret=hdhd0244k9j7ao03&oauth_callback_confirmed=true");
    OAuth1Token temporary = client.temporaryCredentials("http://printer.example.com/ready");
    assertThat(header(0))
        .startsWith("OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\"")
        .contains("oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\"")
        .doesNotContain("oauth_token=");
    assertThat(client.authorizationUrl(temporary))
        .hasToString("https://photos.example.net/authorize?lang=en&oauth_token=hh5s93j4hdidpola");
    OAuth1Token token = client.tokenCredentials(temporary, "hfdp7dh39dks9884");
    assertThat(header(1))
        .contains("oauth_token=\"hh5s93j4hdidpola\"", "oauth_verifier=\"hfdp7dh39dks9884\"");
    assertThat(token.secret()).isEqualTo(Secret.of("hdhd0244k9j7ao03"));
    assertThat(token).hasToString("***");
  }

  @Test
  void refusalIsToldWithoutWhatTheServerEchoes() {
    assertThatThrownBy(
            () ->
                client(401, "oauth_problem=signature_invalid&echo=c4n4ry")
                    .temporaryCredentials(OAuth1Authorization.OUT_OF_BAND))
        .isInstanceOf(OAuth1Exception.class)
        .hasMessage(
            "Endpoint https://photos.example.net/initiate refused temporary credentials: HTTP 401,"
                + " signature_invalid");
    assertThatThrownBy(
            () -> client(200, "<html>").temporaryCredentials(OAuth1Authorization.OUT_OF_BAND))
        .hasMessage(
            "Endpoint https://photos.example.net/initiate refused temporary credentials: HTTP 200,"
                + " without oauth_token");
  }

  /** Else somebody could have another's credentials approved: the flaw of OAuth 1.0. */
  @Test
  void callbackMustBeConfirmed() {
    for (String confirmed : List.of("", "&oauth_callback_confirmed=false")) {
      assertThatThrownBy(
              () ->
                  client(200, "oauth_token=t&oauth_token_secret=s" + confirmed)
                      .temporaryCredentials("https://printer.example.com/ready"))
          .isInstanceOf(OAuth1Exception.class)
          .hasMessage(
              "Endpoint https://photos.example.net/initiate refused temporary credentials: HTTP"
                  + " 200, without oauth_callback_confirmed=true (RFC 5849 §2.1)");
    }
  }

  @Test
  void callbackAndVerifierAreSigned() throws IOException {
    OAuth1Authorization client =
        client(200, "oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=true");
    OAuth1Token temporary = client.temporaryCredentials("oob");
    client.tokenCredentials(temporary, "v1");
    client.tokenCredentials(temporary, "v2");
    assertThat(List.of(signature(1), signature(2))).doesNotHaveDuplicates();
    assertThat(header(0)).contains("oauth_callback=\"oob\"");
  }

  @Test
  void schemeWithoutEndpointIsRefused() {
    OAuth1Scheme without =
        new OAuth1Scheme(
            "HMAC-SHA1",
            Placement.HEADER,
            "",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(
            () ->
                new OAuth1Authorization(
                        without,
                        credentials("clientId", "a", "clientSecret", "b"),
                        Environments.of(""))
                    .temporaryCredentials("oob"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an oauth1 scheme with a temporaryCredentialUrl but it has none");
  }

  private OAuth1Authorization client(int status, String answer) {
    AuthEnvironment environment =
        Environments.of(
            Instant.ofEpochSecond(137131200),
            "wIjqoS",
            Map.of(),
            request -> {
              sent.add(request);
              return new Response(
                  new ResponseHead(request.uri(), status, Headers.EMPTY), Body.of(answer));
            });
    return new OAuth1Authorization(
        SCHEME,
        credentials("clientId", "dpf43f3p2l4k3l03", "clientSecret", "kd94hf93k423kf44"),
        environment);
  }

  private String signature(int index) {
    return header(index).split("oauth_signature=", 2)[1];
  }

  private String header(int index) {
    return sent.get(index).headers().first("Authorization").orElseThrow();
  }
}
