package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireTest;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever the request: what was signed is what arrives. The server stands in for a proxy, so that
 * hosts and ports are those that were asked for.
 */
public class ArrivalTest extends WireTest {
  private static final List<SignaturePart> PIECES =
      List.of(
          SignaturePart.Piece.METHOD,
          SignaturePart.Piece.HOST,
          SignaturePart.Piece.PATH,
          SignaturePart.Piece.QUERY,
          SignaturePart.Piece.TARGET,
          SignaturePart.Piece.URL,
          new SignaturePart.HeaderValue("X-One"),
          new SignaturePart.HeaderValue("Cookie"),
          new SignaturePart.HeaderValue("Content-Length"),
          SignaturePart.Piece.BODY);

  private static WireServer server;

  @BeforeContainer
  static void start() {
    server = new WireServer(ArrivalTest::answer);
  }

  @AfterContainer
  static void stop() {
    server.close();
  }

  private static WireServer.Reply answer(WireServer.Arrived request) {
    return request.first("Authorization") == null && request.first("X-Digest") != null
        ? WireServer.reply(
            "",
            "HTTP/1.1 401 Unauthorized",
            "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\","
                + " algorithm=SHA-256")
        : WireServer.reply("", "HTTP/1.1 200 OK");
  }

  @Provide
  Arbitrary<Request> requests() {
    return GeneratedRequests.any().filter(adapter()::carries);
  }

  /** Sends {@code request}, and returns what the server behind the proxy gets. */
  private OriginView sent(Request request, AuthScheme scheme, String... credentials)
      throws Exception {
    Authentication authentication =
        scheme.authenticate(
            Environments.credentials(credentials),
            AuthEnvironment.of(URI.create("https://api.example")));
    Sender sender =
        adapter()
            .sender(
                Setup.of(authentication, request.uri())
                    .behind(server.address(), Authentication.NONE));
    assertThat(sender.send(request).status()).isEqualTo(200);
    return OriginView.of(server.last());
  }

  @Property
  void nothingOfARequestChanges(@ForAll("requests") Request request) throws Exception {
    OriginView arrived = sent(request, BearerScheme.BEARER, "token", "t0ken");
    assertThat(arrived.method()).isEqualTo(request.method());
    assertThat(arrived.target()).isEqualTo(target(adapter().written(request.uri())));
    assertThat(arrived.arrived().octets()).isEqualTo(request.body().bytes().orElseThrow());
    assertThat(arrived.all("Authorization")).containsExactly("Bearer t0ken");
    for (Header header : request.headers()) {
      List<String> all = request.headers().all(header.name());
      assertThat(arrived.all(header.name()))
          .isEqualTo(header.name().equals("Cookie") ? List.of(oneLine(all)) : all);
    }
  }

  /** A request has one Cookie field (RFC 6265 §5.4). */
  private static String oneLine(List<String> cookies) {
    return cookies.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
  }

  /** Returns path and query with what is not ASCII encoded (RFC 3987 §3.1). */
  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null || uri.getRawQuery().isEmpty() ? "" : "?";
    String target = path + query + (query.isEmpty() ? "" : uri.getRawQuery());
    StringBuilder encoded = new StringBuilder();
    for (char octet : new String(target.getBytes(UTF_8), ISO_8859_1).toCharArray()) {
      encoded.append(octet < 0x80 ? octet : String.format("%%%02X", (int) octet));
    }
    return encoded.toString();
  }

  @Property
  void tokenInTheQueryLeavesTheRestOfIt(@ForAll("requests") Request request) throws Exception {
    JwtScheme scheme =
        new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of()),
            60,
            0,
            Optional.empty(),
            Placement.QUERY,
            "jwt",
            "");
    String key = "a key that is at least 32 octets";
    OriginView arrived = sent(request, scheme, "key", key);
    String before = target(adapter().written(request.uri()));
    String start = before + (before.contains("?") ? "&jwt=" : "?jwt=");
    assertThat(arrived.target()).startsWith(start);
    String[] jwt = arrived.target().substring(start.length()).split("\\.", -1);
    assertThat(Base64.getUrlDecoder().decode(jwt[2]))
        .isEqualTo(Hmac.of("HmacSHA256", key.getBytes(UTF_8), jwt[0] + "." + jwt[1]));
  }

  @Property
  void oauth1(@ForAll("requests") Request request, @ForAll boolean bodyHash) throws Exception {
    for (Placement in : List.of(Placement.HEADER, Placement.QUERY)) {
      OriginView arrived = sent(request, oauth1(in, bodyHash), OAUTH1);
      assertThat(OAuth1Check.carried(arrived))
          .isEqualTo(OAuth1Check.signature(arrived, "HmacSHA1", "s%26crt&t%2Bs"));
      boolean form = arrived.mediaType().equals(GeneratedRequests.FORM);
      assertThat(OAuth1Check.bodyHash(arrived))
          .isEqualTo(
              bodyHash && !form
                  ? Optional.of(
                      Base64.getEncoder()
                          .encodeToString(Hmac.digest("SHA-1", arrived.arrived().octets())))
                  : Optional.empty());
    }
  }

  @Property
  void oauth1InAForm(@ForAll("requests") Request request) throws Exception {
    Request form = request.withHeader("Content-Type", GeneratedRequests.FORM);
    Assume.that(adapter().carries(form.withBody(Body.of("oauth_version=1.0"))));
    OriginView arrived = sent(form, oauth1(Placement.BODY, false), OAUTH1);
    assertThat(OAuth1Check.carried(arrived))
        .isEqualTo(OAuth1Check.signature(arrived, "HmacSHA1", "s%26crt&t%2Bs"));
  }

  private static final String[] OAUTH1 = {
    "clientId", "c d", "clientSecret", "s&crt", "token", "tökn", "tokenSecret", "t+s"
  };

  private static OAuth1Scheme oauth1(Placement in, boolean bodyHash) {
    return new OAuth1Scheme(
        "HMAC-SHA1", in, "", bodyHash, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Property
  void sigv4(@ForAll("requests") Request request) throws Exception {
    for (String service : List.of("s3", "execute-api")) {
      OriginView arrived =
          sent(
              request,
              new SigV4Scheme(service, "eu-west-1", List.of(), true),
              "accessKeyId",
              "AKID",
              "secretAccessKey",
              "s3cret/+",
              "sessionToken",
              "t0ken/+==");
      assertThat(arrived.authorization("Signature"))
          .isEqualTo(SigV4Check.signature(arrived, "s3cret/+", service.equals("s3")));
      assertThat(arrived.all("X-Amz-Content-Sha256"))
          .containsExactly(Hmac.hexDigest("SHA-256", arrived.arrived().octets()));
    }
  }

  @Property
  void hawk(@ForAll("requests") Request request) throws Exception {
    OriginView arrived = sent(request, new HawkScheme("sha256", true), "id", "me", "key", "k3y");
    assertThat(arrived.authorization("mac")).isEqualTo(HawkCheck.mac(arrived, "k3y"));
    boolean payload =
        arrived.arrived().octets().length > 0
            || List.of("POST", "PUT", "PATCH").contains(arrived.method())
            || !arrived.all("Content-Type").isEmpty();
    assertThat(arrived.authorization("hash"))
        .isEqualTo(payload ? HawkCheck.payloadHash(arrived) : null);
  }

  @Property
  void edgegrid(@ForAll("requests") Request request) throws Exception {
    int maxBody = 70_000;
    OriginView arrived =
        sent(
            request,
            new EdgeGridScheme(List.of("X-One"), maxBody),
            "clientToken",
            "ct",
            "clientSecret",
            "s3cret=",
            "accessToken",
            "at");
    assertThat(arrived.arrived().first("Authorization"))
        .endsWith(";signature=" + EdgeGridCheck.signature(arrived, "s3cret=", "X-One", maxBody));
  }

  @Property
  void httpsig(@ForAll("requests") Request request) throws Exception {
    KeyPair pair = KEYS;
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    List<String> components =
        List.of(
            "@method",
            "@target-uri",
            "@authority",
            "@scheme",
            "@request-target",
            "@path",
            "@query",
            "x-one",
            "cookie",
            "content-length",
            "content-digest");
    HttpSigScheme scheme = new HttpSigScheme("ed25519", components, Optional.of("sha-256"), "sig1");
    Request covered =
        request.withHeaders(request.headers().with("X-One", "2").with("Cookie", "a=1"));
    OriginView arrived = sent(covered, scheme, "keyId", "k", "key", pem);
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(pair.getPublic());
    ed25519.update(MessageSignatureCheck.base(arrived, "sig1").getBytes(ISO_8859_1));
    assertThat(ed25519.verify(MessageSignatureCheck.signature(arrived, "sig1"))).isTrue();
    assertThat(arrived.arrived().first("Content-Digest"))
        .isEqualTo(
            arrived.arrived().octets().length == 0
                ? null
                : MessageSignatureCheck.contentDigest(arrived));
  }

  private static final KeyPair KEYS = keyPair();

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }

  @Property
  void signature(@ForAll("requests") Request request) throws Exception {
    SignatureScheme scheme =
        new SignatureScheme(
            "HMAC-SHA256",
            KeyEncoding.TEXT,
            PIECES,
            "\n",
            "hex",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Placement.HEADER,
            "X-Signature",
            "");
    OriginView arrived = sent(request, scheme, "key", "k3y");
    int length = arrived.arrived().octets().length;
    String signed =
        String.join(
            "\n",
            arrived.method(),
            arrived.host(),
            arrived.path(),
            arrived.query(),
            arrived.target(),
            "http://" + arrived.host() + arrived.target(),
            String.join(",", arrived.all("X-One")),
            String.join(",", arrived.all("Cookie")),
            length == 0 ? "" : Integer.toString(length),
            arrived.body());
    assertThat(arrived.arrived().first("X-Signature"))
        .isEqualTo(HexFormat.of().formatHex(Hmac.of("HmacSHA256", "k3y".getBytes(UTF_8), signed)));
  }

  @Property
  void digestWithContent(@ForAll("requests") Request request) throws Exception {
    OriginView arrived =
        sent(
            request.withHeader("X-Digest", "1"),
            new DigestScheme(),
            "username",
            "me",
            "password",
            "pa:ss");
    assertThat(arrived.authorization("response"))
        .isEqualTo(DigestCheck.response(arrived, "me", "r", "pa:ss"));
    assertThat(arrived.authorization("uri")).isEqualTo(arrived.target());
  }

  @Property(tries = 50)
  void whatTheCallerSaysOfHostAndLengthIsNotBelieved(@ForAll("requests") Request request)
      throws Exception {
    Request declared =
        request
            .withBody(Body.of("1234"))
            .withHeader("Content-Length", "4711")
            .withHeader("Host", request.uri().getAuthority());
    Assume.that(adapter().carries(declared));
    OriginView arrived =
        sent(
            declared,
            new SigV4Scheme("s3", "eu-west-1", List.of(), true),
            "accessKeyId",
            "AKID",
            "secretAccessKey",
            "s3cret");
    assertThat(arrived.all("Content-Length")).containsExactly("4");
    assertThat(arrived.authorization("Signature"))
        .isEqualTo(SigV4Check.signature(arrived, "s3cret", true));
  }
}
