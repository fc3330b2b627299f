package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proxies that ask who sends. The server behind them asks too. */
@Timeout(20)
public class ProxyTest extends WireTest {
  private static final String CHALLENGE = "Digest realm=\"proxy\", nonce=\"n\", qop=\"auth\"";
  static final String REFUSED = "HTTP/1.1 407 Proxy Authentication Required";
  private static final URI OPEN = URI.create("http://api.example/a?b=c");

  static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "username", "me", "password", "pr0xy", "token", "t0ken", "key", "k3y"),
        Environments.of("00112233445566778899aabbccddeeff"));
  }

  private Sender client(InetSocketAddress proxy, AuthScheme scheme, URI... allowed) {
    return adapter().sender(Setup.of(by(BearerScheme.BEARER), allowed).behind(proxy, by(scheme)));
  }

  private static Reply challenge(Arrived request) {
    return request.first("Proxy-Authorization") == null
        ? reply("", REFUSED, "Proxy-Authenticate: " + CHALLENGE)
        : reply("in", "HTTP/1.1 200 OK");
  }

  @Test
  void basicGoesToTheProxyAheadOfAnyChallenge() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::challenge)) {
      Sender client = client(proxy.address(), new BasicScheme(), OPEN);
      assertThat(client.send(Request.of("GET", OPEN)).status()).isEqualTo(200);
      assertThat(proxy.arrived()).hasSize(1);
      assertThat(proxy.last().target()).isEqualTo(OPEN.toString());
      // The Base64 of me:pr0xy.
      assertThat(proxy.last().all("Proxy-Authorization")).containsExactly("Basic bWU6cHIweHk=");
      assertThat(proxy.last().all("Authorization")).containsExactly("Bearer t0ken");
    }
  }

  @Test
  void digestAnswersTheProxysChallengeAndThenGoesAhead() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::challenge)) {
      Sender client = client(proxy.address(), new DigestScheme(), OPEN);
      Request request = Request.of("POST", OPEN).withBody(Body.of("content"));
      assertThat(client.send(request).status()).isEqualTo(200);
      assertThat(client.sendAsync(request).get().status()).isEqualTo(200);
      assertThat(proxy.arrived()).hasSize(3);
      assertThat(proxy.arrived().get(1).first("Proxy-Authorization"))
          .startsWith("Digest username=\"me\", realm=\"proxy\", nonce=\"n\", uri=\"/a?b=c\"")
          .contains("nc=00000001");
      assertThat(proxy.last().first("Proxy-Authorization")).contains("nc=00000002");
      assertThat(proxy.last().body()).isEqualTo("content");
    }
  }

  @Test
  void refusedPasswordIsSentOnce() throws Exception {
    try (WireServer proxy =
        new WireServer(request -> reply("no", REFUSED, "Proxy-Authenticate: " + CHALLENGE))) {
      Sender client = client(proxy.address(), new DigestScheme(), OPEN);
      assertThat(client.send(Request.of("GET", OPEN)).status()).isEqualTo(407);
      assertThat(proxy.arrived()).hasSize(2);
      assertThat(client.send(Request.of("GET", OPEN)).status()).isEqualTo(407);
      assertThat(proxy.arrived().get(2).first("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void streamThatTheProxyRefusedIsNotSentAgain() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::challenge)) {
      Sender client = client(proxy.address(), new DigestScheme(), OPEN);
      Request request = Request.of("POST", OPEN).withBody(OnceBody.of("content"));
      boolean again = adapter().holdsContent();
      assertThat(client.send(request).status()).isEqualTo(again ? 200 : 407);
      assertThat(proxy.arrived()).hasSize(again ? 2 : 1);
    }
  }

  @Test
  void serverWithoutAProxyGetsNoProof() throws Exception {
    try (WireServer server =
        new WireServer(request -> reply("", REFUSED, "Proxy-Authenticate: " + CHALLENGE))) {
      for (AuthScheme scheme : List.of(new BasicScheme(), new DigestScheme())) {
        Sender client =
            adapter()
                .sender(
                    new Setup(
                        Authentication.NONE, by(scheme), List.of(), false, true, Optional.empty()));
        if (adapter().gives(407)) {
          assertThat(client.send(Request.of("GET", server.uri("/"))).status()).isEqualTo(407);
        } else {
          assertThatThrownBy(() -> client.send(Request.of("GET", server.uri("/"))))
              .isInstanceOf(ProtocolException.class);
        }
        assertThat(server.last().first("Proxy-Authorization")).isNull();
      }
      assertThat(server.arrived()).hasSize(2);
    }
  }

  @Test
  void tunnelIsAskedForByDigestAndTheServerSeesNothingOfIt() throws Exception {
    try (WireServer server = WireServer.tls(request -> reply("in", "HTTP/1.1 200 OK"));
        TunnelProxy proxy =
            new TunnelProxy(
                server.address().getPort(),
                head ->
                    head.contains("Proxy-Authorization: Digest")
                        ? "HTTP/1.1 200 Connected"
                        : REFUSED
                            + "\r\nConnection: close\r\nContent-Length: 0\r\nProxy-Authenticate: "
                            + CHALLENGE)) {
      URI uri = URI.create("https://127.0.0.1:443/a");
      Sender client = client(proxy.address(), new DigestScheme(), uri);
      Request stream = Request.of("POST", uri).withBody(OnceBody.of("content"));
      // Its content has not left before the tunnel is there, so it may be one that is read once.
      assertThat(client.send(stream).status()).isEqualTo(200);
      assertThat(proxy.asked()).hasSize(2);
      assertThat(proxy.asked().get(0)).doesNotContain("t0ken");
      assertThat(proxy.asked().get(1))
          .startsWith("CONNECT 127.0.0.1:443 HTTP/1.1\r\n")
          .contains("uri=\"127.0.0.1:443\"")
          .doesNotContain("t0ken");
      assertThat(server.last().target()).isEqualTo("/a");
      assertThat(server.last().first("Host")).isEqualTo("127.0.0.1");
      assertThat(server.last().first("Proxy-Authorization")).isNull();
      assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(server.last().body()).isEqualTo("content");
    }
  }

  @Test
  void proxyAndServerMayBothAsk() throws Exception {
    try (WireServer proxy =
        new WireServer(
            request ->
                request.first("Proxy-Authorization") == null
                    ? reply("", REFUSED, "Proxy-Authenticate: " + CHALLENGE)
                    : request.first("Authorization") == null
                        ? reply(
                            "",
                            "HTTP/1.1 401 Unauthorized",
                            "WWW-Authenticate: " + CHALLENGE.replace("proxy", "server"))
                        : reply("in", "HTTP/1.1 200 OK"))) {
      Sender client =
          adapter()
              .sender(
                  Setup.of(by(new DigestScheme()), OPEN)
                      .behind(proxy.address(), by(new DigestScheme())));
      assertThat(client.send(Request.of("GET", OPEN)).status()).isEqualTo(200);
      assertThat(proxy.arrived()).hasSize(3);
      assertThat(proxy.last().first("Proxy-Authorization")).contains("realm=\"proxy\"");
      assertThat(proxy.last().first("Authorization")).contains("realm=\"server\"");
    }
  }
}
