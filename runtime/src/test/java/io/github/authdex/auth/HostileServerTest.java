package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.session.CookieJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break the rules, or use them against who trusts them. */
@Timeout(20)
public class HostileServerTest extends WireTest {
  private static final String UNAUTHORIZED = "HTTP/1.1 401 Unauthorized";
  private static final ApiKeyScheme KEY = new ApiKeyScheme(Placement.HEADER, "X-Key", "");

  private Sender client(AuthScheme scheme, WireServer server) {
    return adapter().sender(Setup.of(authentication(scheme), server.uri("/")));
  }

  /** Returns the JDK's client, for limits of its own. */
  private AuthHttpClient.Builder jdk(WireServer server) {
    byTheJdkAlone("its limits");
    return JdkAdapter.client(Setup.of(authentication(BearerScheme.BEARER), server.uri("/")));
  }

  private static Authentication authentication(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "username", "me", "password", "s3cret", "token", "t0ken", "key", "k3y", "id", "me"),
        AuthEnvironment.of(URI.create("https://api.example")));
  }

  private static Request get(WireServer server) {
    return Request.of("GET", server.uri("/a"));
  }

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
          .hasMessage(message);
      assertThat(server.arrived()).hasSize(1);
      assertThat(server.last().first("Authorization")).isNull();
    }
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

  /** The JDK reads no such field; it would tell the value, which may be an echo of ours. */
  @Test
  void fieldWithNulIsAnErrorThatDoesNotTellIt() {
    byTheJdkAlone("others take no notice of such a field");
    String challenge = "Digest realm=\"r\", nonce=\"n\u0000\"";
    try (WireServer server =
        new WireServer(request -> reply("", UNAUTHORIZED, "WWW-Authenticate: " + challenge))) {
      Sender client = client(new DigestScheme(), server);
      String message =
          "Expected an answer by the rules of HTTP from "
              + server.uri("")
              + ": Invalid header value";
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message)
          .hasNoCause();
      assertThatThrownBy(() -> client.sendAsync(get(server)).get())
          .cause()
          .isInstanceOf(ProtocolException.class)
          .hasMessage(message)
          .hasNoCause();
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

  @Test
  void twoServersThatSendARequestToAndFroAreLeftAfterTenRedirects() {
    URI[] other = new URI[1];
    try (WireServer first = new WireServer(request -> moved(302, other[0].toString()));
        WireServer second = new WireServer(request -> moved(302, first.uri("/").toString()))) {
      other[0] = second.uri("/");
      Sender client = client(BearerScheme.BEARER, first);
      assertThatThrownBy(() -> client.send(get(first)))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "Expected at most 10 redirects but GET "
                  + first.uri("/")
                  + " was redirected once more");
      assertThat(first.arrived().size() + second.arrived().size()).isEqualTo(11);
      assertThat(first.arrived())
          .extracting(request -> Optional.ofNullable(request.first("Authorization")))
          .startsWith(Optional.of("Bearer t0ken"))
          .filteredOn(Optional::isPresent)
          .hasSize(1);
      assertThat(second.arrived())
          .extracting(one -> one.first("Authorization"))
          .containsOnlyNulls();
    }
  }

  private static Reply moved(int status, String location) {
    return reply("", "HTTP/1.1 " + status + " Moved", "Location: " + location);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectFromHttpsToHttpIsTheAnswer(int status) throws Exception {
    try (WireServer plain = new WireServer(request -> reply("", "HTTP/1.1 200 OK"));
        WireServer server =
            WireServer.tls(request -> moved(status, plain.uri("/in-the-open").toString()))) {
      Response response = client(BearerScheme.BEARER, server).send(get(server));
      assertThat(response.status()).isEqualTo(status);
      assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(plain.arrived()).isEmpty();
    }
  }

  /** What a server at http://api.example points to, and the Host that gets the request. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://API.Example/b,               API.Example,              true",
    "HTTP://api.example:80/b,            api.example,              true",
    "//api.example/b,                    api.example,              true",
    "http://api.example./b,              api.example.,             false",
    "http://api.example:8080/b,          api.example:8080,         false",
    "http://api.example:443/b,           api.example:443,          false",
    "http://xn--pi-7kc.example/b,        xn--pi-7kc.example,       false",
    "http://api.example.evil.example/b,  api.example.evil.example, false",
    "http://evil.example/api.example,    evil.example,             false",
    "http://evil.example?api.example,    evil.example,             false",
    "http://evil.example#@api.example,   evil.example,             false",
    "//evil.example/b,                   evil.example,             false",
    "http://127.0.0.1/b,                 127.0.0.1,                false",
  })
  void keyGoesToItsOwnOriginAlone(String location, String host, boolean trusted) throws Exception {
    try (WireServer proxy = redirecting(location)) {
      Response response = behind(proxy).send(Request.of("GET", URI.create("http://api.example/a")));
      assertThat(response.status()).isEqualTo(200);
      assertThat(proxy.arrived()).hasSize(2);
      assertThat(proxy.arrived().get(0).first("X-Key")).isEqualTo("k3y");
      assertThat(proxy.last().first("Host")).isEqualToIgnoringCase(host);
      assertThat(proxy.last().first("X-Key")).isEqualTo(trusted ? "k3y" : null);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "http://api.example@evil.example/",
        "http://api.example:80@evil.example/",
        "http:\\\\evil.example/",
        "http://api.example\\@evil.example/",
        "http://\u0430pi.example/",
        "http://api.example%00.evil.example/",
        "http:evil.example",
        "http://evil_example/",
        "http:///b",
        "data:text/plain,b",
      })
  void locationOfWhichTheHostIsInDoubtIsNotFollowed(String location) throws Exception {
    try (WireServer proxy = redirecting(location)) {
      Response response = behind(proxy).send(Request.of("GET", URI.create("http://api.example/a")));
      assertThat(response.status()).isEqualTo(302);
      assertThat(proxy.arrived()).hasSize(1);
    }
  }

  private static WireServer redirecting(String location) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new WireServer(
        request -> first.getAndSet(false) ? moved(302, location) : reply("", "HTTP/1.1 200 OK"));
  }

  private Sender behind(WireServer proxy) {
    return adapter()
        .sender(
            Setup.of(authentication(KEY), URI.create("http://api.example"))
                .behind(proxy.address(), Authentication.NONE));
  }

  /** Answers 401 and then content without end, as fast as it is read. */
  private static Reply endless(String... lines) {
    return out -> {
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      byte[] content = new byte[8192];
      while (true) {
        out.write(content); // Fails when the client hangs up.
      }
    };
  }

  @Test
  void refusalWithoutEndIsAnErrorWhereItIsTheAnswer() {
    try (WireServer server = new WireServer(request -> endless(UNAUTHORIZED))) {
      AuthHttpClient client = jdk(server).longestResponse(100_000).build();
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(IOException.class)
          .hasMessage("Expected at most 100000 bytes in the response but there were more");
    }
  }

  @Test
  void refusalWithoutEndIsNotWaitedForWhereAnotherRequestFollows() throws Exception {
    String challenge = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"";
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? endless(UNAUTHORIZED, challenge)
                    : reply("in", "HTTP/1.1 200 OK"))) {
      Sender client = client(new DigestScheme(), server);
      assertThat(client.send(get(server)).status()).isEqualTo(200);
      assertThat(client.sendAsync(get(server)).get().status()).isEqualTo(200);
    }
  }

  /** Promises content and then says nothing until the client hangs up. */
  private static Reply silent(String... lines) {
    return out -> {
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      return true; // The next request on this connection does not come.
    };
  }

  @Test
  void refusalThatStopsHalfwayIsNotWaitedForWhereAnotherRequestFollows() throws Exception {
    String challenge = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"";
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? silent(UNAUTHORIZED, challenge, "Content-Length: 9")
                    : reply("in", "HTTP/1.1 200 OK"))) {
      assertThat(client(new DigestScheme(), server).send(get(server)).status()).isEqualTo(200);
    }
  }

  @Test
  void contentThatStopsHalfwayIsGivenUp() {
    try (WireServer server =
        new WireServer(request -> silent("HTTP/1.1 200 OK", "Content-Length: 9"))) {
      AuthHttpClient client = jdk(server).timeout(Duration.ofSeconds(1)).build();
      assertThatThrownBy(() -> client.send(get(server)))
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessage("Expected the content of the response within 1 seconds but it did not end");
    }
  }

  @Test
  void contentShorterThanPromisedIsAnError() {
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(ISO_8859_1));
                  return false;
                })) {
      Sender client = client(BearerScheme.BEARER, server);
      assertThatThrownBy(() -> client.send(get(server))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void contentLongerThanPromisedIsNoAnswerToTheNextRequest() throws Exception {
    byTheJdkAlone("others may read on where they ended, and nobody above them can tell");
    String smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  String answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood" + smuggled;
                  out.write(answer.getBytes(ISO_8859_1));
                  return true;
                })) {
      Sender client = client(BearerScheme.BEARER, server);
      for (int i = 0; i < 3; i++) {
        byte[] content = client.send(get(server)).body().bytes().orElseThrow();
        assertThat(new String(content, ISO_8859_1)).isEqualTo("good");
      }
    }
  }

  @Test
  void challengeIsAnsweredWhereTheClientWaitsToBeToldToContinue() throws Exception {
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? reply("", UNAUTHORIZED, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"")
                    : reply("in", "HTTP/1.1 200 OK"))) {
      byTheJdkAlone("there it is an option");
      HttpRequest request =
          HttpRequest.newBuilder(server.uri("/a"))
              .expectContinue(true)
              .POST(BodyPublishers.ofString("content"))
              .build();
      HttpResponse<String> response =
          JdkAdapter.client(Setup.of(authentication(new DigestScheme()), server.uri("/")))
              .build()
              .send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(server.arrived()).extracting(Arrived::body).containsExactly("content", "content");
    }
  }

  @Test
  void cookieThatAServerSetsForAnotherDomainIsNotKept() throws Exception {
    try (WireServer proxy =
        new WireServer(
            request ->
                reply(
                    "",
                    "HTTP/1.1 200 OK",
                    "Set-Cookie: a=1; Domain=other.example",
                    "Set-Cookie: b=2; Domain=example",
                    "Set-Cookie: c=3; Domain=api.example.",
                    "Set-Cookie: d=4"))) {
      CookieJar jar = new CookieJar();
      Sender client =
          adapter()
              .sender(
                  Setup.of(
                          jar.authentication(Clock.systemUTC()),
                          URI.create("http://api.example"),
                          URI.create("http://other.example"))
                      .behind(proxy.address(), Authentication.NONE));
      client.send(Request.of("GET", URI.create("http://api.example/")));
      client.send(Request.of("GET", URI.create("http://api.example/")));
      assertThat(proxy.last().all("Cookie")).isEqualTo(List.of("d=4"));
      client.send(Request.of("GET", URI.create("http://other.example/")));
      assertThat(proxy.last().all("Cookie")).isEmpty();
    }
  }

  private static OAuth2Scheme oauth2(WireServer server) {
    return new OAuth2Scheme(
        List.of(
            new OAuth2Flow(
                OAuth2Flow.Type.CLIENT_CREDENTIALS,
                Optional.empty(),
                Optional.of(server.uri("/token").toString()),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                OAuth2Flow.Pkce.UNSUPPORTED,
                Optional.empty())),
        OAuth2Options.STANDARD);
  }

  private static void assertThatTokenIsRefused(WireServer server, String error) {
    Authentication authentication =
        oauth2(server)
            .authenticate(
                Environments.credentials("clientId", "me", "clientSecret", "s3cret"),
                AuthEnvironment.of(server.uri("/")));
    assertThatThrownBy(() -> authentication.sign(get(server)))
        .isInstanceOf(IOException.class)
        .hasMessage(error);
    assertThat(server.arrived()).hasSize(1);
  }

  @Test
  void tokenEndpointThatRedirectsKeepsTheSecretToItself() {
    try (WireServer other = new WireServer(request -> reply("{}", "HTTP/1.1 200 OK"));
        WireServer server = new WireServer(request -> moved(307, other.uri("/").toString()))) {
      assertThatTokenIsRefused(
          server,
          "Token endpoint "
              + server.uri("/token")
              + " refused grant client_credentials: HTTP 307, a token endpoint's redirect is not"
              + " followed");
      assertThat(other.arrived()).isEmpty();
    }
  }

  @Test
  void tokenThatUnfoldsWithoutEndIsNotUnfolded() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    try (WireServer server =
        new WireServer(
            request ->
                reply(bomb.toString(ISO_8859_1), "HTTP/1.1 200 OK", "Content-Encoding: gzip"))) {
      assertThatTokenIsRefused(
          server,
          "Token endpoint "
              + server.uri("/token")
              + " refused grant client_credentials: HTTP 200, the answer is not JSON");
      assertThat(server.last().first("Accept-Encoding")).isNull();
    }
  }

  @Test
  void tokenWithoutEndIsAnError() {
    try (WireServer server = new WireServer(request -> endless("HTTP/1.1 200 OK"))) {
      assertThatTokenIsRefused(
          server, "Expected at most 1048576 bytes in the response but there were more");
    }
  }
}
