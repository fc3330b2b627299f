package io.github.authdex.auth.oauth1;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuth1SchemeTest {
  private static final Credentials KEYS =
      credentials(
          "clientId", "ck", "clientSecret", "c4n4ry1", "token", "tk", "tokenSecret", "c4n4ry2");
  private static final AuthEnvironment ENVIRONMENT =
      Environments.of(NOW, "n0nc3", Map.of("account", "1234567_SB1"));
  private static final Request GET =
      Request.of("GET", URI.create("https://api.example.com/a%2Fb?q=1+2#top"));

  @Test
  void headerHasRealmFirstAndItIsNotSigned() throws IOException {
    Request signed = signed(scheme("HMAC-SHA256", Placement.HEADER, "{account}", false), GET);
    assertThat(signed.headers().first("Authorization").orElseThrow())
        .startsWith(
            "OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"ck\", oauth_token=\"tk\", "
                + "oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1795521600\", "
                + "oauth_nonce=\"n0nc3\", oauth_version=\"1.0\", oauth_signature=\"");
    assertThat(baseString(scheme("HMAC-SHA256", Placement.HEADER, "{account}", false), GET))
        .isEqualTo(baseString(scheme("HMAC-SHA256", Placement.HEADER, "", false), GET))
        .startsWith("GET&https%3A%2F%2Fapi.example.com%2Fa%252Fb&oauth_consumer_key%3Dck%26");
  }

  @Test
  void queryKeepsWhatItHadAndTheFragmentStaysLast() throws IOException {
    Request signed = signed(scheme("HMAC-SHA1", Placement.QUERY, "", false), GET);
    assertThat(signed.uri().toString())
        .startsWith("https://api.example.com/a%2Fb?q=1+2&oauth_consumer_key=ck&oauth_token=tk&")
        .contains("&oauth_signature=")
        .endsWith("#top");
    assertThat(signed.headers().list()).isEmpty();
  }

  @Test
  void formTakesTheParametersBehindItsOwn() throws IOException {
    Request post =
        Request.of("POST", URI.create("https://api.example.com/"))
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of("status=a+b"));
    Request signed = signed(scheme("PLAINTEXT", Placement.BODY, "", false), post);
    assertThat(new String(signed.body().open().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "status=a+b&oauth_consumer_key=ck&oauth_token=tk&oauth_signature_method=PLAINTEXT&"
                + "oauth_timestamp=1795521600&oauth_nonce=n0nc3&oauth_version=1.0&"
                + "oauth_signature=c4n4ry1%26c4n4ry2");
  }

  @Test
  void bodyThatIsNoFormIsRefusedAsAPlace() {
    Request post =
        Request.of("POST", URI.create("https://api.example.com/"))
            .withHeader("Content-Type", "application/json")
            .withBody(Body.of("{}"));
    assertThatThrownBy(() -> signed(scheme("HMAC-SHA1", Placement.BODY, "", false), post))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a form for the parameters of oauth1 (RFC 5849 §3.5.2) but the Content-Type is"
                + " another; put them into the header or the query");
  }

  @Test
  void bodyHashCoversWhatIsNoForm() throws IOException {
    Request post =
        Request.of("POST", URI.create("https://api.example.com/"))
            .withHeader("Content-Type", "text/plain")
            .withBody(Body.of("Hello World!"));
    assertThat(baseString(scheme("HMAC-SHA1", Placement.HEADER, "", true), post))
        .contains("oauth_body_hash%3DLve95gjOVATpfV8EL5X4nxwjKHE%253D%26");
  }

  @Test
  void streamGoesUnlessItIsCovered() throws IOException {
    Request post =
        Request.of("POST", URI.create("https://api.example.com/")).withBody(OnceBody.of("x"));
    assertThat(signed(scheme("HMAC-SHA1", Placement.HEADER, "", false), post).body())
        .isSameAs(post.body());
    assertThatThrownBy(() -> signed(scheme("HMAC-SHA1", Placement.HEADER, "", true), post))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since oauth1 signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
  }

  /** A parameter must not come more than once in a request (RFC 5849 §3.5). */
  @ParameterizedTest
  @EnumSource(names = {"HEADER", "QUERY", "BODY"})
  void parametersOfAnEarlierSignatureAreReplaced(Placement in) throws IOException {
    OAuth1Scheme scheme = scheme("HMAC-SHA1", in, "", false);
    String own = "oauth_callback=c&a=oauth_nonce&b";
    String old = "oauth_nonce=old&oauth%5Fsignature=old&" + own + "&oauth_consumer_key";
    for (String place : List.of("query", "form")) {
      Request plain = place.equals("query") ? query(own) : form(own);
      Request stale = place.equals("query") ? query(old) : form(old);
      Request signed = signed(scheme, stale);
      assertThat(signed).isEqualTo(signed(scheme, plain).withBody(signed.body()));
      assertThat(content(signed)).isEqualTo(content(signed(scheme, plain)));
      assertThat(baseString(scheme, stale)).isEqualTo(baseString(scheme, plain));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"clientId", "clientSecret", "token", "tokenSecret"})
  void valueWithALineBreakIsRefused(String role) {
    Map<String, Secret> held = new HashMap<>();
    for (String name : List.of("clientId", "clientSecret", "token", "tokenSecret")) {
      held.put(name, Secret.of(name.equals(role) ? "c4n4ry\n" : "c4n4ry"));
    }
    assertThatThrownBy(
            () ->
                scheme("HMAC-SHA1", Placement.HEADER, "", false)
                    .authenticate(Credentials.of(held), ENVIRONMENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected no control character in the credential \""
                + role
                + "\"; one read from a file often ends in a line break");
  }

  @Test
  void clientThatActsForItselfSendsNoToken() throws IOException {
    Credentials own = credentials("clientId", "ck", "clientSecret", "cs", "token", "");
    Request signed =
        scheme("HMAC-SHA1", Placement.HEADER, "", false).authenticate(own, ENVIRONMENT).sign(GET);
    assertThat(signed.headers().first("Authorization").orElseThrow()).doesNotContain("oauth_token");
  }

  @Test
  void secretThatIsNoKeyIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> signed(scheme("RSA-SHA256", Placement.HEADER, "", false), GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a private key in PEM (RFC 7468), which begins with -----BEGIN PRIVATE"
                + " KEY-----, but found no PEM block");
  }

  @Test
  void unknownMethodIsRefused() {
    assertThatThrownBy(() -> signed(scheme("HMAC-MD5", Placement.HEADER, "", false), GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected HMAC-SHA1, HMAC-SHA256, HMAC-SHA512, RSA-SHA1, RSA-SHA256, RSA-SHA512 or"
                + " PLAINTEXT as the signature method but was \"HMAC-MD5\"");
  }

  private static OAuth1Scheme scheme(String method, Placement in, String realm, boolean bodyHash) {
    return new OAuth1Scheme(
        method, in, realm, bodyHash, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Request query(String query) {
    return Request.of("GET", URI.create("https://api.example.com/a?" + query));
  }

  private static Request form(String form) {
    return Request.of("POST", URI.create("https://api.example.com/a"))
        .withHeader("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
        .withBody(Body.of(form));
  }

  private static String content(Request request) throws IOException {
    return new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Request signed(OAuth1Scheme scheme, Request request) throws IOException {
    return scheme.authenticate(KEYS, ENVIRONMENT).sign(request);
  }

  private static String baseString(OAuth1Scheme scheme, Request request) throws IOException {
    return scheme
        .authenticate(KEYS, ENVIRONMENT)
        .signers()
        .get(0)
        .explain(request)
        .get("signature base string");
  }
}
