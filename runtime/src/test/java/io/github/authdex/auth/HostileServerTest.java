package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that ask who sends where nobody should answer, or without end. */
@Timeout(20)
public class HostileServerTest extends HostileWireTest {
  static Stream<Arguments> challenges() {
    String digest = "Digest realm=\"r\", nonce=\"n\"";
    return Stream.of(
        Arguments.of(
            "100 kilobytes",
            "Digest realm=\"" + "r".repeat(100_000) + "\", nonce=\"n\"",
            "Expected at most 32768 characters of WWW-Authenticate but the server sent more"),
        Arguments.of(
            "a thousand challenges",
            "A x=1, ".repeat(1000) + digest,
            "Expected at most 64 challenges in WWW-Authenticate but the server sent more"),
        Arguments.of(
            "an open quote",
            "Digest realm=\"r\", nonce=\"n, opaque=\\\"o",
            "Expected an end of the quoted string in WWW-Authenticate (RFC 9110 §5.6.4) but there"
                + " is none"),
        Arguments.of(
            "no nonce",
            "Digest realm=\"r\"",
            "Digest challenge has no nonce (RFC 7616 §3.3); it has [realm]"),
        Arguments.of(
            "a nonce in which a line ends",
            "Digest realm=\"r\", nonce=\"n\r\nX-Injected: 1\"",
            "Expected an end of the quoted string in WWW-Authenticate (RFC 9110 §5.6.4) but there"
                + " is none"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("challenges")
  void challengeOutOfBoundsIsAnErrorAndNotAnswered(String name, String challenge, String message) {
    try (WireServer server =
        new WireServer(request -> reply("", UNAUTHORIZED, "WWW-Authenticate: " + challenge))) {
      Sender client = client(new DigestScheme(), server);
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(adapter().reads(challenge.length()) ? message : tooLong(server));
      assertThat(server.arrived()).hasSize(1);
      assertThat(server.last().first("Authorization")).isNull();
    }
  }

  private static String tooLong(WireServer server) {
    return "Expected an answer by the rules of HTTP from "
        + server.uri("")
        + ": Maximum line length limit exceeded";
  }

  /** The JDK gives up before we see it. */
  @Test
  void challengeOfAMegabyteIsAnErrorAndNotAnswered() {
    String challenge = "Digest realm=\"" + "r".repeat(1 << 20) + "\", nonce=\"n\"";
    try (WireServer server =
        new WireServer(request -> reply("", UNAUTHORIZED, "WWW-Authenticate: " + challenge))) {
      Sender client = client(new DigestScheme(), server);
      assertThatThrownBy(() -> client.send(get(server))).isInstanceOf(IOException.class);
      assertThat(server.last().first("Authorization")).isNull();
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "Digest realm=\"r\", nonce=\"n\", algorithm=SHA3-512",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth-conf\"",
        "Negotiate, Basic realm=\"please\"",
        "\"quoted\", =, ;;;",
        "",
      })
  void challengeThatCannotBeAnsweredIsLeftToTheCaller(String challenge) throws Exception {
    try (WireServer server =
        new WireServer(request -> reply("no", UNAUTHORIZED, "WWW-Authenticate: " + challenge))) {
      Response response = client(new DigestScheme(), server).send(get(server));
      assertThat(response.status()).isEqualTo(401);
      assertThat(server.arrived()).hasSize(1);
      assertThat(server.last().first("Authorization")).isNull();
    }
  }

  static Stream<Arguments> stubborn() {
    return Stream.of(
        Arguments.of(KEY, 1),
        Arguments.of(BearerScheme.BEARER, 1),
        Arguments.of(new BasicScheme(), 1),
        Arguments.of(new HawkScheme("sha256", true), 1),
        Arguments.of(new DigestScheme(), 2),
        Arguments.of(new NtlmScheme(), 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stubborn")
  void serverThatAlwaysRefusesIsAskedFewTimes(AuthScheme scheme, int times) throws Exception {
    assumeTrue(adapter().proves(authentication(scheme)));
    try (WireServer server =
        new WireServer(
            request ->
                reply(
                    "no",
                    UNAUTHORIZED,
                    "WWW-Authenticate: Digest realm=\"r\", nonce=\"" + System.nanoTime() + "\"",
                    "WWW-Authenticate: NTLM"))) {
      Response response = client(scheme, server).send(get(server));
      assertThat(response.status()).isEqualTo(401);
      assertThat(server.arrived()).hasSize(times);
    }
  }

  @Test
  void serverThatFindsEveryNonceStaleIsAnsweredTwice() throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                reply(
                    "",
                    UNAUTHORIZED,
                    "WWW-Authenticate: Digest realm=\"r\", stale=true, nonce=\""
                        + System.nanoTime()
                        + "\""))) {
      Sender client = client(new DigestScheme(), server);
      assertThat(client.send(get(server)).status()).isEqualTo(401);
      assertThat(server.arrived()).hasSize(3);
    }
  }

  @Test
  void proxysChallengeFromAServerGetsNoPassword() throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                reply(
                    "",
                    "HTTP/1.1 407 Proxy Authentication Required",
                    "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"",
                    "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\""))) {
      Sender client = client(new DigestScheme(), server);
      if (adapter().gives(407)) {
        assertThat(client.send(get(server)).status()).isEqualTo(407);
      } else {
        assertThatThrownBy(() -> client.send(get(server))).isInstanceOf(ProtocolException.class);
      }
      assertThat(server.arrived()).hasSize(1);
    }
  }
}
