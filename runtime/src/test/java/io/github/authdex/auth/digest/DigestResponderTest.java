package io.github.authdex.auth.digest;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestResponderTest {
  private static final Request GET =
      Request.of("GET", URI.create("https://api.example.com/a%2Fb?q=1"));

  private final Authentication digest =
      new DigestScheme()
          .authenticate(
              credentials("username", "u", "password", "c4n4ry"), Environments.of("c11e"));

  @Test
  void firstRequestGoesAsItIs() throws IOException {
    assertThat(digest.sign(GET)).isEqualTo(GET);
  }

  @Test
  void challengeIsAnsweredWithTheRawTarget() throws IOException {
    assertThat(answer("Digest realm=\"r\", nonce=\"n1\", qop=\"auth\""))
        .startsWith(
            "Digest username=\"u\", realm=\"r\", nonce=\"n1\", uri=\"/a%2Fb?q=1\","
                + " cnonce=\"c11e\", nc=00000001, qop=auth, response=\"");
  }

  @Test
  void strongestOfSeveralChallengesIsAnswered() throws IOException {
    assertThat(
            answer(
                "Basic realm=\"r\", Digest realm=\"r\", nonce=\"n1\", algorithm=MD5, qop=auth",
                "Digest realm=\"r\", nonce=\"n2\", algorithm=SHA-512-256, qop=auth",
                "Digest realm=\"r\", nonce=\"n3\", algorithm=SHA-256, qop=auth"))
        .contains("nonce=\"n2\"")
        .endsWith(", algorithm=SHA-512-256");
  }

  @Test
  void challengeOfUnknownAlgorithmIsPassedOver() throws IOException {
    assertThat(
            answer(
                "Digest realm=\"r\", nonce=\"n1\", algorithm=SHA-999",
                "Digest realm=\"r\", nonce=\"n2\", qop=\"auth-conf\"",
                "Digest realm=\"r\", nonce=\"n3\""))
        .contains("nonce=\"n3\"")
        .doesNotContain("qop", "cnonce", "nc=");
  }

  @Test
  void nextRequestsCountTheNonce() throws IOException {
    answer("Digest realm=\"r\", nonce=\"n1\", qop=auth");
    assertThat(authorization(digest.sign(GET))).contains("nonce=\"n1\"", "nc=00000002");
    assertThat(authorization(digest.sign(GET))).contains("nonce=\"n1\"", "nc=00000003");
    Request elsewhere = Request.of("GET", URI.create("https://api.example.com:8443/"));
    assertThat(digest.sign(elsewhere)).isEqualTo(elsewhere);
  }

  @Test
  void nextNonceOfTheServerIsUsed() throws IOException {
    answer("Digest realm=\"r\", nonce=\"n1\", qop=auth");
    digest
        .responders()
        .get(0)
        .learn(
            GET,
            new ResponseHead(
                GET.uri(),
                200,
                Headers.EMPTY.with("Authentication-Info", "qop=auth, nextnonce=\"n2\"")));
    assertThat(authorization(digest.sign(GET))).contains("nonce=\"n2\"", "nc=00000001");
  }

  @Test
  void sessionKeepsItsFirstNonceInTheKey() throws IOException {
    answer("Digest realm=\"r\", nonce=\"n1\", qop=auth, algorithm=SHA-256-sess");
    digest
        .responders()
        .get(0)
        .learn(
            GET,
            new ResponseHead(
                GET.uri(), 200, Headers.EMPTY.with("Authentication-Info", "nextnonce=\"n2\"")));
    DigestAlgorithm sha256 = DigestAlgorithm.SHA_256;
    String key = sha256.hash(sha256.hash("u:r:c4n4ry") + ":n1:c11e");
    String expected = sha256.hash(key + ":n2:00000001:c11e:auth:" + sha256.hash("GET:/a%2Fb?q=1"));
    assertThat(authorization(digest.sign(GET))).contains("response=\"" + expected + "\"");
  }

  @Test
  void staleNonceIsAnsweredAndWrongPasswordIsNot() throws IOException {
    Request answered = answered(GET, "Digest realm=\"r\", nonce=\"n1\", qop=auth").orElseThrow();
    assertThat(answered(answered, "Digest realm=\"r\", nonce=\"n2\", qop=auth")).isEmpty();
    assertThat(answered(answered, "Digest realm=\"r\", nonce=\"n2\", qop=auth, stale=TRUE"))
        .isPresent();
  }

  /** A server whose nonces end at once, and one that never stops asking. */
  @ParameterizedTest
  @CsvSource({"1, 200, 3", "100, 401, 3"})
  void staleNonceIsAnsweredOnceInAnExchange(int stale, int status, int requests) throws Exception {
    AtomicInteger seen = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int n = seen.getAndIncrement();
          String more = n == 0 ? "" : ", stale=true";
          exchange
              .getResponseHeaders()
              .add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n" + n + "\", qop=auth" + more);
          exchange.sendResponseHeaders(n <= stale ? 401 : 200, -1);
          exchange.close();
        });
    server.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      AuthHttpClient client = AuthHttpClient.builder().authentication(digest).allow(uri).build();
      assertThat(client.send(Request.of("GET", uri)).status()).isEqualTo(status);
    } finally {
      server.stop(0);
    }
    assertThat(seen).hasValue(requests);
  }

  @Test
  void serverThatKnowsThePasswordIsBelieved() throws IOException {
    Request sent = answered(GET, "Digest realm=\"r\", nonce=\"n1\", qop=auth").orElseThrow();
    DigestAlgorithm md5 = DigestAlgorithm.MD5;
    String proof =
        md5.hash(md5.hash("u:r:c4n4ry") + ":n1:00000001:c11e:auth:" + md5.hash(":/a%2Fb?q=1"));
    String info = "qop=auth, cnonce=\"c11e\", nc=00000001, rspauth=\"";
    digest.responders().get(0).learn(sent, info(info + proof + "\", nextnonce=\"n2\""));
    assertThat(authorization(digest.sign(GET))).contains("nonce=\"n2\"");
    digest.responders().get(0).learn(sent, info(info + "not checked any more\""));
    answered(GET, "Digest realm=\"r\", nonce=\"n3\", qop=auth");
    assertThatThrownBy(
            () -> digest.responders().get(0).learn(digest.sign(GET), info(info + proof + "\"")))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected the answer of a server that knows the password in Authentication-Info (RFC"
                + " 7616 §3.5) but it is another");
  }

  private static ResponseHead info(String field) {
    return new ResponseHead(GET.uri(), 200, Headers.EMPTY.with("Authentication-Info", field));
  }

  @Test
  void passwordOnceRefusedIsNotSentAhead() throws IOException {
    Request answered = answered(GET, "Digest realm=\"r\", nonce=\"n1\", qop=auth").orElseThrow();
    digest.responders().get(0).learn(answered, new ResponseHead(GET.uri(), 401, Headers.EMPTY));
    assertThat(digest.sign(GET)).isEqualTo(GET);
  }

  @Test
  void contentIsCoveredWhereTheServerWantsIt() throws IOException {
    Request post = new Request("POST", GET.uri(), Headers.EMPTY, Body.of("hello"));
    DigestAlgorithm md5 = DigestAlgorithm.MD5;
    String a2 = md5.hash("POST:/a%2Fb?q=1:" + md5.hash("hello"));
    String expected = md5.hash(md5.hash("u:r:c4n4ry") + ":n1:00000001:c11e:auth-int:" + a2);
    assertThat(
            authorization(
                answered(post, "Digest realm=\"r\", nonce=\"n1\", qop=\"auth-int\"").orElseThrow()))
        .contains("qop=auth-int, response=\"" + expected + "\"");
  }

  @Test
  void streamCannotBeCovered() {
    Request post = GET.withBody(OnceBody.of("hello"));
    assertThatThrownBy(() -> answered(post, "Digest realm=\"r\", nonce=\"n1\", qop=auth-int"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since digest signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
  }

  @Test
  void challengeWithoutNonceIsRefused() {
    assertThatThrownBy(() -> answer("Digest realm=\"r\", qop=auth"))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("Digest challenge has no nonce (RFC 7616 §3.3); it has [qop, realm]");
  }

  @Test
  void proxyGetsNoAnswer() throws IOException {
    ResponseHead proxy =
        new ResponseHead(
            GET.uri(),
            407,
            Headers.EMPTY.with("Proxy-Authenticate", "Digest realm=\"r\", nonce=\"n1\""));
    assertThat(digest.responders().get(0).respond(GET, proxy)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic realm=\"r\"", "Bearer", "=", "\"", "Digest,"})
  void whatIsNoDigestChallengeIsLeftToOthers(String field) throws IOException {
    if (field.equals("Digest,")) {
      assertThatThrownBy(() -> answered(GET, field))
          .hasMessage("Digest challenge has no realm (RFC 7616 §3.3); it has []");
    } else {
      assertThat(answered(GET, field)).isEmpty();
    }
  }

  @Test
  void userNameOutsideOfAsciiIsEncoded() throws IOException {
    Authentication other =
        new DigestScheme()
            .authenticate(
                credentials("username", "Jäsøn", "password", "c4n4ry"), Environments.of("c11e"));
    ResponseHead head = refusal("Digest realm=\"r\", nonce=\"n1\", charset=UTF-8");
    assertThat(authorization(other.responders().get(0).respond(GET, head).orElseThrow()))
        .startsWith("Digest username*=UTF-8''J%C3%A4s%C3%B8n, realm=\"r\"");
  }

  @Test
  void colonInUserNameIsRefused() {
    assertThatThrownBy(
            () ->
                new DigestScheme()
                    .authenticate(
                        credentials("username", "a:b", "password", "p"), Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a user name without colons and control characters (RFC 7616 §3.4)");
  }

  private String answer(String... fields) throws IOException {
    return authorization(answered(GET, fields).orElseThrow());
  }

  private Optional<Request> answered(Request request, String... fields) throws IOException {
    return digest.responders().get(0).respond(request, refusal(fields));
  }

  private static ResponseHead refusal(String... fields) {
    Headers headers = Headers.EMPTY;
    for (String field : fields) {
      headers = headers.with("WWW-Authenticate", field);
    }
    return new ResponseHead(GET.uri(), 401, headers);
  }

  private static String authorization(Request request) {
    return request.headers().first("Authorization").orElseThrow();
  }
}
