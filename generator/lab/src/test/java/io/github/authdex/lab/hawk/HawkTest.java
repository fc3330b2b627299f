package io.github.authdex.lab.hawk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HawkTest {
  private static final String WRONG = "Scheme \"auth\": the proof is not right: ";
  private static final String OTHER_MAC =
      WRONG + "its mac is another than the lab computes, so the key or what the MAC covers differs";

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(new HawkScheme("sha256", true), "id", "key");
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @ParameterizedTest
  @CsvSource({"sha1", "sha256"})
  void signedRequestPasses(String algorithm) throws Exception {
    try (SignedCalls own = SignedCalls.of(new HawkScheme(algorithm, true), "id", "key")) {
      assertThat(own.call(own.post()).status()).isEqualTo(200);
      assertThat(own.call(own.get()).status()).isEqualTo(200);
    }
  }

  @Test
  void whatTheMacCoversCannotBeChanged() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(new Request("PUT", signed.uri(), signed.headers(), signed.body())))
        .isEqualTo(OTHER_MAC);
    assertThat(calls.problem(signed.withUri(calls.uri("/other?page=2&q=a%20b"))))
        .isEqualTo(OTHER_MAC);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=3&q=a%20b"))))
        .isEqualTo(OTHER_MAC);
    assertThat(calls.problem(edit(signed, "nonce=\"", "nonce=\"0"))).isEqualTo(OTHER_MAC);
    assertThat(calls.problem(edit(signed, "mac=\"", "mac=\"A"))).isEqualTo(OTHER_MAC);
    assertThat(calls.problem(signed)).isEmpty();
  }

  @Test
  void bodyIsComparedWithItsHash() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(signed.withBody(Body.of("{\"amount\":2}"))))
        .isEqualTo(WRONG + "its hash is not that of the payload that arrived");
    try (SignedCalls open = SignedCalls.of(new HawkScheme("sha256", false), "id", "key")) {
      Request unhashed = open.signed(open.post());
      assertThat(open.problem(unhashed.withBody(Body.of("{\"amount\":2}")))).isEmpty();
    }
  }

  @Test
  void bodyWithoutAHashIsRefusedWhereOneBelongs() throws IOException {
    HawkScheme lax = new HawkScheme("sha256", false);
    Request unhashed =
        lax.authenticate(calls.lab().credentials(), calls.lab().authEnvironment())
            .sign(calls.post());
    assertThat(calls.problem(unhashed)).isEqualTo(WRONG + "it lacks the hash of the payload");
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(edit(signed, "mac=\"[^\"]*\"", "x=\"\"")))
        .isEqualTo(WRONG + "it lacks mac (Hawk, Authorization header)");
    assertThat(calls.problem(edit(signed, "nonce=", "id=\"a\", nonce=")))
        .isEqualTo(WRONG + "its \"id\" stands there twice");
    assertThat(calls.problem(edit(signed, "id=\"", "id=\"x")))
        .isEqualTo(WRONG + "its id is another");
    assertThat(calls.problem(edit(signed, "ts=\"", "ts=\"x")))
        .isEqualTo(WRONG + "its ts is not a time in seconds since 1970");
    assertThat(calls.problem(signed.withHeader("Authorization", "Hawk")))
        .isEqualTo("Scheme \"auth\": the proof is no list of attributes");
    assertThat(calls.problem(signed.withHeader("Authorization", "Basic YTpi")))
        .isEqualTo(
            "Scheme \"auth\": the header \"Authorization\" starts with \"Basic \" where \"Hawk \""
                + " belongs");
  }

  @Test
  void requestWorksOnceAndForAMinute() throws Exception {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(signed)).isEmpty();
    assertThat(calls.problem(signed))
        .isEqualTo(WRONG + "its nonce came before with this ts; use each once");
    Request late = calls.signed(calls.get());
    calls.wait(Duration.ofSeconds(61));
    assertThat(calls.problem(late))
        .isEqualTo(WRONG + "its ts lies 61 seconds behind the lab's clock, where 60 are allowed");
    assertThat(calls.call(calls.get()).status()).isEqualTo(200);
  }

  @Test
  void lateRequestIsToldTheTimeWithProof() throws IOException {
    Request late = calls.signed(calls.get());
    calls.wait(Duration.ofSeconds(61));
    assertThat(
            calls
                .lab()
                .authEnvironment()
                .exchange()
                .send(late)
                .head()
                .headers()
                .first("WWW-Authenticate")
                .orElseThrow())
        .matches("Hawk ts=\"\\d{10}\", tsm=\"[A-Za-z0-9+/=]{44}\", error=\"Stale timestamp\"");
  }

  @Test
  void whatTheLabComputedIsShown() throws IOException {
    Request signed = edit(calls.signed(calls.get()), "mac=\"", "mac=\"A");
    assertThat(calls.body(signed))
        .contains("\"computed\":{\"normalized string\":\"hawk.1.header\\n")
        .contains("\\nGET\\n/v1/items?page=2&q=a%20b\\n127.0.0.1\\n")
        .doesNotContain(calls.lab().credentials().require("key").reveal());
  }

  @Test
  void bewitWorksForItsUrlAndItsTime() throws IOException {
    HawkScheme scheme = new HawkScheme("sha256", true);
    URI open =
        scheme.presign(
            calls.uri("/items?page=2"),
            Duration.ofMinutes(5),
            calls.lab().credentials(),
            calls.lab().authEnvironment());
    assertThat(calls.problem(Request.of("GET", open))).isEmpty();
    assertThat(calls.problem(Request.of("GET", open))).isEmpty();
    assertThat(calls.problem(Request.of("DELETE", open)))
        .isEqualTo("Scheme \"auth\": a bewit goes with GET and HEAD only");
    assertThat(
            calls.problem(
                Request.of("GET", URI.create(open.toString().replace("page=2", "page=3")))))
        .isEqualTo("Scheme \"auth\": the bewit is another than the lab computes for this URL");
    assertThat(calls.problem(Request.of("GET", calls.uri("/items?bewit=eA"))))
        .isEqualTo("Scheme \"auth\": the bewit is not made of id, time, MAC and ext");
    calls.wait(Duration.ofSeconds(301));
    assertThat(calls.problem(Request.of("GET", open)))
        .isEqualTo("Scheme \"auth\": the bewit has expired");
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Authorization", from, to);
  }
}
