package io.github.authdex.lab.oauth1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth1Test {
  private static final String WRONG = "Scheme \"auth\": the signature is not right: ";
  private static final String OTHER =
      WRONG + "it is another than the lab computes, so a secret or what is signed differs";
  private static final String[] ALL = {"clientId", "clientSecret", "token", "tokenSecret"};
  private static final String[] TWO_LEGS = {"clientId", "clientSecret"};

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(scheme("HMAC-SHA1", Placement.HEADER), ALL);
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HMAC-SHA1, HEADER",
    "HMAC-SHA256, QUERY",
    "HMAC-SHA512, HEADER",
    "RSA-SHA1, HEADER",
    "RSA-SHA256, QUERY",
    "RSA-SHA512, HEADER",
    "PLAINTEXT, HEADER",
  })
  void signedRequestPasses(String method, Placement in) throws Exception {
    try (SignedCalls own = SignedCalls.of(scheme(method, in), ALL)) {
      assertThat(own.call(own.post()).status()).isEqualTo(200);
      assertThat(own.call(own.get()).status()).isEqualTo(200);
    }
    try (SignedCalls own = SignedCalls.of(scheme(method, in), TWO_LEGS)) {
      assertThat(own.call(own.get()).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"HEADER", "QUERY", "BODY"})
  void formIsSignedAsParameters(Placement in) throws Exception {
    try (SignedCalls own = SignedCalls.of(scheme("HMAC-SHA1", in), ALL)) {
      Request form = form(own, "b=%2B+%c3%a9&a=&a=1&empty");
      assertThat(own.problem(own.signed(form))).isEmpty();
      Request signed = own.signed(form);
      String content = new String(signed.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
      assertThat(own.problem(signed.withBody(Body.of(content.replace("a=1", "a=2")))))
          .isEqualTo(OTHER);
    }
  }

  private static Request form(SignedCalls own, String content) {
    return own.post()
        .withHeader("Content-Type", "application/x-www-form-urlencoded")
        .withBody(Body.of(content));
  }

  @Test
  void whatIsSignedCannotBeChanged() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(new Request("PUT", signed.uri(), signed.headers(), signed.body())))
        .isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/other?page=2&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=3&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=2&q=a+b")))).isEmpty();
    assertThat(calls.problem(edit(signed, "oauth_nonce=\"", "oauth_nonce=\"0"))).isEqualTo(OTHER);
    assertThat(calls.problem(edit(signed, "oauth_signature=\"", "oauth_signature=\"A")))
        .isEqualTo(OTHER);
  }

  @Test
  void bodyIsComparedWithItsHash() throws IOException {
    OAuth1Scheme hashed = scheme("HMAC-SHA256", Placement.HEADER, "", true);
    try (SignedCalls own = SignedCalls.of(hashed, ALL)) {
      Request signed = own.signed(own.post());
      assertThat(own.problem(signed.withBody(Body.of("{\"amount\":2}"))))
          .isEqualTo(WRONG + "its oauth_body_hash is not that of the content that arrived");
      assertThat(own.problem(edit(signed, "oauth_body_hash=\"[^\"]*\", ", "")))
          .isEqualTo(WRONG + "it lacks oauth_body_hash, which covers the content");
      assertThat(own.problem(signed)).isEmpty();
      assertThat(own.problem(own.signed(form(own, "a=1")))).isEmpty();
    }
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(edit(signed, "oauth_consumer_key=\"", "oauth_consumer_key=\"x")))
        .isEqualTo(WRONG + "its oauth_consumer_key is another");
    assertThat(calls.problem(edit(signed, "oauth_token=\"", "oauth_token=\"x")))
        .isEqualTo(WRONG + "its oauth_token is another");
    assertThat(calls.problem(edit(signed, "HMAC-SHA1", "HMAC-SHA256")))
        .isEqualTo(WRONG + "its oauth_signature_method is not HMAC-SHA1");
    assertThat(calls.problem(edit(signed, "oauth_version=\"1.0", "oauth_version=\"2.0")))
        .isEqualTo(WRONG + "its oauth_version is not 1.0");
    assertThat(calls.problem(edit(signed, "oauth_signature=", "x=")))
        .isEqualTo(WRONG + "it lacks oauth_signature (RFC 5849 §3.1)");
    assertThat(calls.problem(edit(signed, "oauth_timestamp=\"", "oauth_timestamp=\"x")))
        .isEqualTo(WRONG + "its oauth_timestamp is not a time in seconds since 1970");
    assertThat(calls.problem(edit(signed, "OAuth ", "OAuth oauth_nonce=\"a\",")))
        .isEqualTo(WRONG + "its parameters are no list without repetitions (RFC 5849 §3.5.1)");
    assertThat(calls.problem(calls.get()))
        .isEqualTo(
            "No credential was sent; expected a signature by HMAC-SHA1 in the header"
                + " \"Authorization\"");
  }

  @Test
  void realmIsTheOneOfTheApi() throws IOException {
    try (SignedCalls own =
        SignedCalls.of(scheme("HMAC-SHA1", Placement.HEADER, "{clientId}", false), ALL)) {
      Request signed = own.signed(own.get());
      String realm = own.lab().credentials().require("clientId").reveal();
      assertThat(own.problem(edit(signed, "realm=\"", "realm=\"x")))
          .isEqualTo(WRONG + "its realm is not \"***\"");
      assertThat(own.body(edit(signed, "realm=\"", "realm=\"x"))).contains(realm);
      assertThat(own.problem(signed)).isEmpty();
    }
  }

  @Test
  void requestWorksOnceAndForFiveMinutes() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(signed)).isEmpty();
    assertThat(calls.problem(signed))
        .isEqualTo(WRONG + "its oauth_nonce came before with this oauth_timestamp; use each once");
    Request late = calls.signed(calls.get());
    calls.wait(Duration.ofSeconds(301));
    assertThat(calls.problem(late))
        .isEqualTo(
            WRONG
                + "its oauth_timestamp lies 301 seconds behind the lab's clock, where 300 are"
                + " allowed");
  }

  @Test
  void plainSecretsAreNotShown() throws IOException {
    try (SignedCalls own = SignedCalls.of(scheme("PLAINTEXT", Placement.HEADER), ALL)) {
      Request wrong = edit(own.signed(own.get()), "oauth_signature=\"", "oauth_signature=\"x");
      assertThat(own.problem(wrong))
          .isEqualTo(WRONG + "it is not made of both secrets with & between");
      assertThat(own.body(wrong)).doesNotContain("computed");
    }
  }

  @Test
  void whatTheLabComputedIsShown() throws IOException {
    Request signed = edit(calls.signed(calls.get()), "oauth_signature=\"", "oauth_signature=\"A");
    assertThat(calls.body(signed))
        .contains("\"computed\":{\"signature base string\":\"GET&http%3A%2F%2F127.0.0.1%3A")
        .contains("%2Fv1%2Fitems&oauth_consumer_key%3D")
        .contains("%26page%3D2%26q%3Da%2520b\"}");
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Authorization", from, to);
  }

  private static OAuth1Scheme scheme(String method, Placement in) {
    return scheme(method, in, "", false);
  }

  private static OAuth1Scheme scheme(String method, Placement in, String realm, boolean bodyHash) {
    return new OAuth1Scheme(
        method, in, realm, bodyHash, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
