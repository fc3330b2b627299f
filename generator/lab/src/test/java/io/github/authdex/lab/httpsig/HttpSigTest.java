package io.github.authdex.lab.httpsig;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSigTest {
  private static final String WRONG = "Scheme \"auth\": the signature is not right: ";
  private static final String OTHER =
      WRONG
          + "it is not the key's over what the lab computes, so the key or what it covers differs";

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(scheme("ed25519"), "keyId", "key");
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rsa-pss-sha512",
        "rsa-v1_5-sha256",
        "hmac-sha256",
        "ecdsa-p256-sha256",
        "ecdsa-p384-sha384",
        "ed25519"
      })
  void signatureOfEachAlgorithmPasses(String algorithm) throws Exception {
    try (SignedCalls own = SignedCalls.of(scheme(algorithm), "keyId", "key")) {
      assertThat(own.call(own.post()).status()).isEqualTo(200);
      assertThat(own.call(own.get()).status()).isEqualTo(200);
    }
  }

  @Test
  void everyComponentOfARequestIsRead() throws Exception {
    List<String> components =
        List.of(
            "@method",
            "@target-uri",
            "@authority",
            "@scheme",
            "@request-target",
            "@path",
            "@query",
            "@query-param;name=\"q\"",
            "content-type",
            "content-length",
            "x-note;bs");
    HttpSigScheme all = new HttpSigScheme("ed25519", components, Optional.of("sha-512"), "acme");
    try (SignedCalls own = SignedCalls.of(all, "keyId", "key")) {
      assertThat(own.call(own.post().withHeader("X-Note", "a, \"b\"")).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsCoveredCannotBeChanged() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(new Request("PUT", signed.uri(), signed.headers(), signed.body())))
        .isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/other?page=2&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=3&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withHeader("Content-Type", "text/plain"))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withBody(Body.of("{\"amount\":2}"))))
        .isEqualTo(WRONG + "Content-Digest is not that of the content that arrived");
    assertThat(calls.problem(edit(signed, "created=1", "created=01"))).isEqualTo(OTHER);
    assertThat(calls.problem(signed)).isEmpty();
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(edit(signed, "\"@path\" ", "")))
        .isEqualTo(WRONG + "it does not cover \"@path\"");
    assertThat(calls.problem(edit(signed, "keyid=\"", "keyid=\"x")))
        .isEqualTo(WRONG + "its keyid is another");
    assertThat(calls.problem(edit(signed, "ed25519", "hmac-sha256")))
        .isEqualTo(WRONG + "its alg is not ed25519");
    assertThat(calls.problem(edit(signed, ";created=[0-9]*", "")))
        .isEqualTo(WRONG + "its created is missing or no time in seconds since 1970");
    assertThat(calls.problem(edit(signed, ";created=", ";expires=1;created=")))
        .isEqualTo(WRONG + "it has expired");
    assertThat(calls.problem(edit(signed, "sig1=", "sig2=")))
        .isEqualTo(
            WRONG + "Signature-Input has no list of components under \"sig1\" (RFC 9421 §4.1)");
    assertThat(calls.problem(edit(signed, "\"@method\"", "\"@method\" \"x-none\"")))
        .isEqualTo(WRONG + "it covers a component that the request does not have");
    assertThat(calls.problem(signed.withHeaders(signed.headers().without("Signature"))))
        .isEqualTo(WRONG + "Signature has no bytes between colons under \"sig1\" (RFC 9421 §4.2)");
    assertThat(calls.problem(signed.withHeaders(signed.headers().without("Content-Digest"))))
        .isEqualTo(WRONG + "Content-Digest is missing, which covers the content (RFC 9530 §2)");
    assertThat(calls.problem(calls.get()))
        .isEqualTo(
            "No credential was sent; expected a signature \"sig1\" in Signature-Input and"
                + " Signature that covers @method, @path, @query, content-type, content-digest");
  }

  @Test
  void signatureWorksForFiveMinutes() throws IOException {
    Request late = calls.signed(calls.get());
    calls.wait(Duration.ofMinutes(5));
    assertThat(calls.problem(late)).isEmpty();
    calls.wait(Duration.ofSeconds(1));
    assertThat(calls.problem(late))
        .isEqualTo(
            WRONG + "its created lies 301 seconds behind the lab's clock, where 300 are allowed");
  }

  @Test
  void signatureBesideOthersIsFound() throws IOException {
    Request signed = calls.signed(calls.get());
    String input = signed.headers().first("Signature-Input").orElseThrow();
    String value = signed.headers().first("Signature").orElseThrow();
    assertThat(
            calls.problem(
                signed
                    .withHeader("Signature-Input", "a=(\"@method\");keyid=\"x, sig1=\", " + input)
                    .withHeader("Signature", "a=:AAAA:, " + value)))
        .isEmpty();
  }

  @Test
  void whatTheLabComputedIsShown() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.body(signed.withUri(calls.uri("/other"))))
        .contains(
            "\"computed\":{\"signature base\":\"\\\"@method\\\": GET\\n\\\"@path\\\": /v1/other")
        .contains(
            "\\n\\\"@signature-params\\\": (\\\"@method\\\" \\\"@path\\\" \\\"@query\\\");created=");
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Signature-Input", from, to);
  }

  private static HttpSigScheme scheme(String algorithm) {
    return new HttpSigScheme(
        algorithm,
        List.of("@method", "@path", "@query", "content-type", "content-digest"),
        Optional.of("sha-256"),
        "sig1");
  }
}
