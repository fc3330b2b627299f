package io.github.authdex.lab.edgegrid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EdgeGridTest {
  private static final String WRONG = "Scheme \"auth\": the signature is not right: ";
  private static final String OTHER =
      WRONG + "it is another than the lab computes, so the client secret or what is signed differs";

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    EdgeGridScheme scheme = new EdgeGridScheme(List.of("X-Trace"), 8);
    calls = SignedCalls.of(scheme, "clientToken", "clientSecret", "accessToken");
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void signedRequestPasses() throws Exception {
    assertThat(calls.call(calls.post()).status()).isEqualTo(200);
    assertThat(calls.call(calls.get().withHeader("X-Trace", "a  b")).status()).isEqualTo(200);
  }

  @Test
  void whatIsSignedCannotBeChanged() throws IOException {
    Request signed = calls.signed(calls.post().withHeader("X-Trace", "1"));
    assertThat(calls.problem(new Request("PUT", signed.uri(), signed.headers(), signed.body())))
        .isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/other?page=2&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=3&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withHeader("X-Trace", "2"))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withBody(Body.of("[\"amount\":1}")))).isEqualTo(OTHER);
    assertThat(calls.problem(edit(signed, "nonce=", "nonce=0"))).isEqualTo(OTHER);
    assertThat(calls.problem(edit(signed, "signature=", "signature=A"))).isEqualTo(OTHER);
    assertThat(calls.problem(signed)).isEmpty();
  }

  @Test
  void onlyTheFirstBytesOfABodyAreSigned() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(signed.withBody(Body.of("{\"amount\":2}")))).isEmpty();
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(edit(signed, "client_token=", "client_token=x")))
        .isEqualTo(WRONG + "its client_token is another");
    assertThat(calls.problem(edit(signed, "access_token=", "access_token=x")))
        .isEqualTo(WRONG + "its access_token is another");
    assertThat(calls.problem(edit(signed, "timestamp=[^;]*", "timestamp=2026-11-24T12:00:00Z")))
        .isEqualTo(WRONG + "its timestamp is not of the form 20261124T12:00:00+0000");
    assertThat(calls.problem(edit(signed, "nonce=[^;]*;", "")))
        .isEqualTo(WRONG + "it lacks nonce (EdgeGrid, Authorization header)");
    assertThat(calls.problem(signed.withHeader("Authorization", "EG1-HMAC-SHA256 x")))
        .isEqualTo(WRONG + "it is no list of name=value with semicolons between");
  }

  @Test
  void requestWorksOnceAndForHalfAMinute() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(signed)).isEmpty();
    assertThat(calls.problem(signed)).isEqualTo(WRONG + "its nonce came before; use each once");
    Request late = calls.signed(calls.get());
    calls.wait(Duration.ofSeconds(31));
    assertThat(calls.problem(late))
        .isEqualTo(
            WRONG + "its timestamp lies 31 seconds behind the lab's clock, where 30 are allowed");
  }

  @Test
  void whatTheLabComputedIsShown() throws IOException {
    Request signed = edit(calls.signed(calls.get()), "signature=", "signature=A");
    assertThat(calls.body(signed))
        .contains("\"computed\":{\"data to sign\":\"GET\\thttp\\t127.0.0.1:")
        .contains("\\t/v1/items?page=2&q=a%20b\\t\\t\\tEG1-HMAC-SHA256 client_token=")
        .doesNotContain(calls.lab().credentials().require("clientSecret").reveal());
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Authorization", from, to);
  }
}
