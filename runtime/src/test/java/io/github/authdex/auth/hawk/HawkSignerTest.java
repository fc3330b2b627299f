package io.github.authdex.auth.hawk;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HawkSignerTest {
  private static final Request GET = Request.of("GET", URI.create("https://[2001:DB8::1]/a"));
  private static final HawkKey KEY = HawkKey.of("i", Secret.of("c4n4ry"), "sha256");

  private final Authentication hawk =
      new HawkScheme("sha256", true)
          .authenticate(
              credentials("id", "i", "key", "c4n4ry", "app", "a1", "dlg", "d1"),
              Environments.of("n1"));

  @Test
  void addressIsSignedWithoutBracketsAndTheAppLast() throws IOException {
    assertThat(hawk.signers().get(0).explain(GET).get("normalized string"))
        .isEqualTo("hawk.1.header\n1795521600\nn1\nGET\n/a\n2001:db8::1\n443\n\n\na1\nd1\n");
    assertThat(hawk.sign(GET).headers().first("Authorization").orElseThrow())
        .endsWith("\", app=\"a1\", dlg=\"d1\"");
  }

  @Test
  void emptyPostHasAHashAndAGetHasNone() throws IOException {
    Request post = Request.of("POST", URI.create("https://api.example.com/"));
    assertThat(hawk.sign(post).headers().first("Authorization").orElseThrow()).contains("hash=");
    assertThat(hawk.sign(GET).headers().first("Authorization").orElseThrow())
        .doesNotContain("hash=");
  }

  @Test
  void streamCannotBeCovered() {
    Request post = Request.of("POST", GET.uri()).withBody(OnceBody.of("x"));
    assertThatThrownBy(() -> hawk.sign(post))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since hawk signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
  }

  @Test
  void clockOfTheServerIsTakenOnceItProvesItself() throws IOException {
    Optional<Request> answer = answer("1795521900", KEY.timeMac("1795521900"));
    assertThat(answer.orElseThrow().headers().first("Authorization").orElseThrow())
        .contains("ts=\"1795521900\"");
    assertThat(hawk.sign(GET).headers().first("Authorization").orElseThrow())
        .contains("ts=\"1795521900\"");
    assertThat(answer("1795521900", KEY.timeMac("1795521900"))).isEmpty();
  }

  @Test
  void clockWithoutProofIsNotTaken() throws IOException {
    assertThat(answer("1795521900", KEY.timeMac("1795521901"))).isEmpty();
    assertThat(hawk.sign(GET).headers().first("Authorization").orElseThrow())
        .contains("ts=\"1795521600\"");
  }

  @Test
  void answerOfAnotherThanTheHolderOfTheKeyIsAnError() throws IOException {
    Request signed = hawk.sign(GET.withBody(Body.EMPTY));
    String mac =
        KEY.mac(
            HawkArtifacts.of("1795521600", "n1", "GET", GET.uri(), new HawkExtras("", "a1", "d1"))
                .withExt("e")
                .normalized("response"));
    hawk.responders().get(0).learn(signed, proof("Hawk mac=\"" + mac + "\", ext=\"e\""));
    assertThatThrownBy(
            () -> hawk.responders().get(0).learn(signed, proof("Hawk mac=\"" + mac + "\"")))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected the MAC of the holder of the key in Server-Authorization but it is another");
  }

  @Test
  void unknownAlgorithmIsRefused() {
    assertThatThrownBy(
            () ->
                new HawkScheme("md5", true)
                    .authenticate(credentials("id", "i", "key", "k"), Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected sha1 or sha256 as the algorithm of hawk but was \"md5\"");
  }

  private Optional<Request> answer(String ts, String tsm) throws IOException {
    Headers headers =
        Headers.EMPTY.with(
            "WWW-Authenticate",
            "Hawk ts=\"" + ts + "\", tsm=\"" + tsm + "\", error=\"Stale timestamp\"");
    return hawk.responders().get(0).respond(GET, new ResponseHead(GET.uri(), 401, headers));
  }

  private static ResponseHead proof(String field) {
    return new ResponseHead(GET.uri(), 200, Headers.EMPTY.with("Server-Authorization", field));
  }
}
