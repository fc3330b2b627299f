package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for waiting callers holds for the others too. */
public class BothWaysTest extends WireTest {
  private static WireServer server;

  /** A way to send. */
  enum Way {
    SYNC {
      @Override
      Response send(Sender client, Request request) throws Exception {
        return client.send(request);
      }
    },
    ASYNC {
      @Override
      Response send(Sender client, Request request) throws Exception {
        try {
          return client.sendAsync(request).get();
        } catch (ExecutionException e) {
          throw (Exception) e.getCause();
        }
      }
    };

    abstract Response send(Sender client, Request request) throws Exception;
  }

  @BeforeAll
  static void start() {
    server = new WireServer(BothWaysTest::answer);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Reply answer(Arrived request) {
    boolean proven = request.first("Authorization") != null;
    return switch (request.target()) {
      case "/old" -> reply("", "HTTP/1.1 307 Moved", "Location: /new?a=b#c");
      case "/loop" -> reply("", "HTTP/1.1 302 Moved", "Location: /loop");
      case "/refused" -> reply("no", "HTTP/1.1 401 No");
      case "/riddle" ->
          reply(
              proven ? "in" : "out",
              proven ? "HTTP/1.1 200 OK" : "HTTP/1.1 401 No",
              "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"");
      default -> reply(request.method() + " " + request.target() + " " + proven, "HTTP/1.1 200 OK");
    };
  }

  private Sender client(AuthScheme scheme) {
    Authentication authentication =
        scheme.authenticate(
            Environments.credentials(
                "token",
                "t0ken",
                "username",
                "me",
                "password",
                "pass",
                "id",
                "me",
                "keyId",
                "me",
                "key",
                "a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5",
                "clientId",
                "me",
                "clientSecret",
                "s3cret",
                "clientToken",
                "ct",
                "accessToken",
                "at",
                "accessKeyId",
                "AKID",
                "secretAccessKey",
                "s3cret"),
            AuthEnvironment.of(server.uri("/")));
    return adapter().sender(Setup.of(authentication, server.uri("/")));
  }

  private String sent(Way way, AuthScheme scheme, Request request) throws Exception {
    Response response = way.send(client(scheme), request);
    return response.status()
        + " "
        + (adapter().tellsWhere() ? response.head().uri() : server.uri(server.last().target()))
            .getPath()
        + " "
        + new String(response.body().bytes().orElseThrow(), StandardCharsets.US_ASCII);
  }

  private static Request post(String path) {
    return Request.of("POST", server.uri(path)).withBody(Body.of("content"));
  }

  @ParameterizedTest
  @EnumSource
  void requestsAreAnswered(Way way) throws Exception {
    BearerScheme bearer = BearerScheme.BEARER;
    assertThat(sent(way, bearer, post("/a"))).isEqualTo("200 /a POST /a true");
    assertThat(sent(way, bearer, post("/old"))).isEqualTo("200 /new POST /new?a=b true");
    assertThat(sent(way, bearer, post("/refused"))).isEqualTo("401 /refused no");
    assertThat(sent(way, new DigestScheme(), post("/riddle"))).isEqualTo("200 /riddle in");
  }

  @ParameterizedTest
  @EnumSource
  void requestsThatCannotBeAnsweredFailAlike(Way way) {
    Sender client = client(BearerScheme.BEARER);
    assertThatThrownBy(() -> way.send(client, post("/loop")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Expected at most 10 redirects but GET "
                + server.uri("/loop")
                + " was redirected once more");
    Request elsewhere = Request.of("GET", URI.create("https://other.example/"));
    assertThatThrownBy(() -> way.send(client, elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a request to "
                + server.uri("")
                + ", where the credentials belong, but it goes to https://other.example; allow that"
                + " origin if it may have them");
  }

  @ParameterizedTest
  @EnumSource
  void redirectThatKeepsContentIsFollowedIfThatCanBeSentTwice(Way way) throws Exception {
    Request once = post("/old").withBody(OnceBody.of("once"));
    if (adapter().holdsContent()) {
      assertThat(sent(way, BearerScheme.BEARER, once)).isEqualTo("200 /new POST /new?a=b true");
      assertThat(server.last().body()).isEqualTo("once");
      return;
    }
    assertThatThrownBy(() -> way.send(client(BearerScheme.BEARER), once))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Expected content that can be sent twice, since the answer to POST "
                + server.uri("/old")
                + " was a redirect that keeps it (HTTP 307); give the content as bytes or as a file"
                + " instead of a stream");
  }

  static Stream<Arguments> signers() {
    return Stream.of(
            new HawkScheme("sha256", true),
            new EdgeGridScheme(List.of(), 1024),
            new SigV4Scheme("execute-api", "eu-west-1", List.of(), true),
            new HttpSigScheme(
                "hmac-sha256", List.of("content-digest"), Optional.of("sha-256"), "s"),
            new OAuth1Scheme(
                "HMAC-SHA1",
                Placement.HEADER,
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new SignatureScheme(
                "HMAC-SHA256",
                KeyEncoding.TEXT,
                List.of(SignaturePart.Piece.BODY),
                "",
                "hex",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Placement.HEADER,
                "S",
                ""))
        .flatMap(scheme -> Arrays.stream(Way.values()).map(way -> Arguments.of(scheme, way)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("signers")
  void signatureOverAStreamSaysThatItCannotBeMade(AuthScheme scheme, Way way) throws Exception {
    for (Body once : List.of(OnceBody.of("once"), OnceBody.ofUnknownLength("once"))) {
      int before = server.arrived().size();
      if (adapter().holdsContent()) {
        assertThat(way.send(client(scheme), post("/a").withBody(once)).status()).isEqualTo(200);
        assertThat(server.last().body()).isEqualTo("once");
        continue;
      }
      assertThatThrownBy(() -> way.send(client(scheme), post("/a").withBody(once)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected a body that can be read twice, since "
                  + scheme.kind()
                  + " signs it before it is sent; give it as bytes or as a file instead of a"
                  + " stream");
      assertThat(server.arrived()).hasSize(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void streamGoesOnceWhereNothingSignsIt(Way way) throws Exception {
    for (Body once : List.of(OnceBody.of("once"), OnceBody.ofUnknownLength("once"))) {
      assertThat(sent(way, BearerScheme.BEARER, post("/a").withBody(once)))
          .isEqualTo("200 /a POST /a true");
      assertThat(server.last().body()).isEqualTo("once");
      assertThat(sent(way, new DigestScheme(), post("/refused").withBody(OnceBody.of("once"))))
          .isEqualTo("401 /refused no");
    }
  }
}
