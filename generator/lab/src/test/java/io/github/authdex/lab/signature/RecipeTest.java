package io.github.authdex.lab.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
  private static final String WRONG = "Scheme \"auth\": the signature is not right: ";
  private static final String OTHER =
      WRONG + "it is another than the lab computes, so the key or what is signed differs";

  @ParameterizedTest
  @EnumSource
  void signedRequestPasses(Recipes recipe) throws Exception {
    try (SignedCalls calls = start(recipe)) {
      assertThat(calls.call(form(calls)).status()).isEqualTo(200);
      assertThat(calls.call(form(calls)).status()).isEqualTo(200);
      if (recipe != Recipes.KRAKEN) {
        assertThat(calls.call(calls.get()).status()).isEqualTo(200);
      }
    }
  }

  /** What each recipe covers: a letter for method, path, query and body. */
  @ParameterizedTest
  @CsvSource({
    "BINANCE, qb",
    "KRAKEN, pb",
    "COINBASE, mpqb",
    "OVH, mpqb",
    "AZURE, mpq",
    "WSSE, ''",
    "KUCOIN, mpqb",
    "DUO, mpqb",
    "BITMEX, mpqb",
    "MARVEL, ''",
    "LAZADA, pqb",
    "TENCENT, mpqb"
  })
  void whatIsSignedCannotBeChanged(Recipes recipe, String covered) throws IOException {
    try (SignedCalls calls = start(recipe)) {
      Request one = calls.signed(form(calls));
      Request put = new Request("PUT", one.uri(), one.headers(), one.body());
      assertThat(calls.problem(put)).isEqualTo(covered.contains("m") ? OTHER : "");
      Request two = calls.signed(form(calls));
      assertThat(calls.problem(moved(calls, two, "/items", "/other")))
          .isEqualTo(covered.contains("p") ? OTHER : "");
      Request three = calls.signed(form(calls));
      assertThat(calls.problem(moved(calls, three, "page=2", "page=3")))
          .isEqualTo(covered.contains("q") ? OTHER : "");
      Request four = calls.signed(form(calls));
      String content = new String(four.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
      assertThat(calls.problem(four.withBody(Body.of(content.replace("a=1", "a=2")))))
          .isEqualTo(covered.contains("b") ? OTHER : "");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BINANCE, timestamp, 301",
    "COINBASE, timestamp, 301",
    "OVH, timestamp, 301",
    "AZURE, timestamp, 301",
    "WSSE, timestamp, 301",
    "MARVEL, timestamp, 301",
    "LAZADA, timestamp, 301",
    "TENCENT, timestamp, 301"
  })
  void oldTimeIsRefused(Recipes recipe, String what, int seconds) throws IOException {
    try (SignedCalls calls = start(recipe)) {
      Request late = calls.signed(calls.get());
      calls.wait(Duration.ofSeconds(seconds));
      assertThat(calls.problem(late))
          .isEqualTo(
              WRONG
                  + "its "
                  + what
                  + " lies "
                  + seconds
                  + " seconds behind the lab's clock, where 300 are allowed");
    }
  }

  @Test
  void timeUntilWhichARequestIsGoodMustBeAheadAndNear() throws IOException {
    try (SignedCalls calls = start(Recipes.BITMEX)) {
      Request late = calls.signed(calls.get());
      calls.wait(Duration.ofSeconds(61));
      assertThat(calls.problem(late))
          .isEqualTo(WRONG + "its timestamp is over, which says until when the request is good");
      calls.wait(Duration.ofSeconds(-362));
      assertThat(calls.problem(late))
          .isEqualTo(
              WRONG
                  + "its timestamp lies 301 seconds ahead of the lab's clock, where 300 are allowed");
    }
  }

  @Test
  void dayMustBeThatOfTheTimestamp() throws IOException {
    try (SignedCalls calls = start(Recipes.TENCENT)) {
      Request signed = calls.signed(calls.get());
      String value = signed.headers().first("Authorization").orElseThrow();
      String date = value.replaceAll(".*/(\\d{4}-\\d\\d-\\d\\d)/.*", "$1");
      assertThat(
              calls.problem(signed.withHeader("Authorization", value.replace(date, "2020-01-01"))))
          .isEqualTo(WRONG + "its day is not that of its timestamp, which is " + date);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KRAKEN", "WSSE"})
  void nonceWorksOnce(Recipes recipe) throws IOException {
    try (SignedCalls calls = start(recipe)) {
      Request earlier = calls.signed(form(calls));
      Request signed = calls.signed(form(calls));
      assertThat(calls.problem(signed)).isEmpty();
      assertThat(calls.problem(signed))
          .isEqualTo(WRONG + "its nonce came before or went down; use each once");
      assertThat(calls.problem(earlier))
          .isEqualTo(
              recipe == Recipes.KRAKEN
                  ? WRONG + "its nonce came before or went down; use each once"
                  : "");
    }
  }

  @Test
  void flawsAreNamed() throws IOException {
    try (SignedCalls calls = start(Recipes.COINBASE)) {
      Request signed = calls.signed(calls.get());
      assertThat(calls.problem(signed.withHeader("CB-ACCESS-KEY", "x")))
          .isEqualTo(
              WRONG
                  + "the header \"CB-ACCESS-KEY\" is missing, is there twice or holds another value");
      assertThat(calls.problem(signed.withHeader("CB-ACCESS-TIMESTAMP", "x")))
          .isEqualTo(WRONG + "its timestamp is missing or not in seconds");
      assertThat(calls.problem(signed.withHeaders(signed.headers().without("CB-ACCESS-TIMESTAMP"))))
          .isEqualTo(
              WRONG
                  + "its timestamp must stand in the header \"CB-ACCESS-TIMESTAMP\" once but is"
                  + " there 0 times");
      assertThat(calls.problem(calls.get()))
          .isEqualTo(
              "No credential was sent; expected a signature by HMAC-SHA256 in the header"
                  + " \"CB-ACCESS-SIGN\"");
    }
    try (SignedCalls calls = start(Recipes.AZURE)) {
      assertThat(calls.problem(calls.get().withHeader("Authorization", "SharedKey x:y")))
          .isEqualTo(
              "Scheme \"auth\": the header \"Authorization\" is not of the form SharedKey"
                  + " {account}:{$signature}");
    }
  }

  @Test
  void parameterIsSignedByTheKey() throws IOException {
    try (SignedCalls calls = start(Recipes.KUCOIN)) {
      Request signed = calls.signed(calls.get());
      assertThat(calls.problem(signed.withHeader("KC-API-PASSPHRASE", "c2lnbmVk")))
          .isEqualTo(
              WRONG
                  + "the header \"KC-API-PASSPHRASE\" holds another signature than that of its text");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RSA-SHA256, base64",
    "RSA-SHA512, hex",
    "RSA-PSS-SHA256, base64",
    "ECDSA-P256-SHA256, base64",
    "Ed25519, base64url"
  })
  void signatureOfAKeyPairIsVerified(String algorithm, String encoding) throws Exception {
    SignatureScheme scheme = Recipes.asymmetric(Recipes.BINANCE.scheme(), algorithm, encoding);
    try (SignedCalls calls = SignedCalls.of(scheme, "key")) {
      assertThat(calls.call(calls.post()).status()).isEqualTo(200);
      Request signed = calls.signed(calls.post());
      assertThat(calls.problem(signed.withBody(Body.of("{\"amount\":2}")))).isEqualTo(OTHER);
    }
  }

  @Test
  void signatureInABodyIsTakenOutOfIt() throws Exception {
    try (SignedCalls calls =
        SignedCalls.of(Recipes.inBody(List.of(Piece.HOST, Piece.NONCE, Piece.BODY)), "key")) {
      assertThat(calls.call(calls.post()).status()).isEqualTo(200);
      assertThat(calls.call(form(calls)).status()).isEqualTo(200);
    }
  }

  @Test
  void whatTheLabComputedIsShownWithoutASecretInIt() throws IOException {
    try (SignedCalls calls = start(Recipes.BINANCE)) {
      Request signed = calls.signed(calls.get());
      assertThat(calls.body(moved(calls, signed, "page=2", "page=3")))
          .matches(
              ".*\"computed\":\\{\"string to sign\":\"page=3&q=a%20b&timestamp=[0-9]{13}\"}.*");
    }
    try (SignedCalls calls = start(Recipes.OVH)) {
      Request signed = calls.signed(calls.get());
      assertThat(calls.body(moved(calls, signed, "page=2", "page=3")))
          .contains("\"string to sign\":\"***+***+GET+http://127.0.0.1:");
    }
  }

  private static SignedCalls start(Recipes recipe) throws IOException {
    return SignedCalls.of(recipe.scheme(), recipe.credentials());
  }

  private static Request form(SignedCalls calls) {
    return calls
        .post()
        .withHeader("Content-Type", "application/x-www-form-urlencoded")
        .withBody(Body.of("a=1&b=%2B"));
  }

  private static Request moved(SignedCalls calls, Request request, String from, String to) {
    String target = request.uri().getRawPath() + "?" + request.uri().getRawQuery();
    return request.withUri(calls.uri(target.replace(from, to).substring("/v1".length())));
  }
}
