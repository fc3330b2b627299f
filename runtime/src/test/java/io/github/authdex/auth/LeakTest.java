package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uses each kind with secrets that are easy to find again, well and badly, and looks for them where
 * they must not be: in what objects print, in exceptions, in names of threads and in logs.
 */
class LeakTest {
  private static final String CANARY = "cAnAry-in-the-mine";
  private static final List<String> ROLES =
      List.of(
          "key",
          "token",
          "password",
          "clientSecret",
          "accessToken",
          "refreshToken",
          "secretAccessKey",
          "sessionToken",
          "tokenSecret",
          "clientToken",
          "privateKey",
          "certificate",
          "passphrase");

  private static final HttpClient HTTP = JdkHttp.defaultClient();

  /** Ours at every level; the JDK's own at its usual one, since its finest shows whole URLs. */
  private static final Logger OURS = Logger.getLogger("io.github.authdex");

  private final Logger root = Logger.getLogger("");
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          shown.add(record.getMessage() + List.of(parameters(record)));
          see(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static Object[] parameters(LogRecord record) {
    return record.getParameters() == null ? new Object[0] : record.getParameters();
  }

  @BeforeEach
  void logEverything() {
    OURS.setLevel(Level.ALL);
    root.addHandler(log);
  }

  @AfterEach
  void logAsUsual() {
    root.removeHandler(log);
    OURS.setLevel(null);
  }

  /** What a test holds: its name, the scheme, and the roles that it fills. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("apikey in a header", new ApiKeyScheme(Placement.HEADER, "X-Key", "k="), "key"),
        kind("apikey in a query", new ApiKeyScheme(Placement.QUERY, "key", ""), "key"),
        kind("apikey in a cookie", new ApiKeyScheme(Placement.COOKIE, "key", ""), "key"),
        kind("apikey in a body", new ApiKeyScheme(Placement.BODY, "key", ""), "key"),
        kind("apikey in a path", new ApiKeyScheme(Placement.PATH, "key", ""), "key"),
        kind("basic", new BasicScheme(), "username", "password"),
        kind("bearer", BearerScheme.BEARER, "token"),
        kind("oauth2 token", oauth2(), "accessToken"),
        kind("oauth2 refresh", oauth2(), "refreshToken", "clientId", "clientSecret"),
        kind("oauth2 client", oauth2(), "clientId", "clientSecret"),
        kind("oauth2 password", oauth2(), "username", "password", "clientId"),
        kind("asap", new AsapScheme("RS256", "aud"), "issuer", "keyId", "privateKey"),
        kind("digest", new DigestScheme(), "username", "password"),
        kind(
            "edgegrid",
            new EdgeGridScheme(List.of(), 1024),
            "clientToken",
            "clientSecret",
            "accessToken"),
        kind("hawk", new HawkScheme("sha256", true), "id", "key"),
        kind("httpsig", httpSig("hmac-sha256"), "keyId", "key"),
        kind("httpsig with a key pair", httpSig("ed25519"), "keyId", "key"),
        kind("jwt", jwt(KeyEncoding.TEXT, Optional.empty()), "key"),
        kind("jwt with a key in base64", jwt(KeyEncoding.BASE64, Optional.empty()), "key"),
        kind("jwt exchanged", jwt(KeyEncoding.TEXT, exchange()), "key"),
        kind("mtls", new MtlsScheme(), "certificate", "privateKey", "passphrase"),
        kind("ntlm", new NtlmScheme(), "username", "password"),
        kind("oauth1 in the header", oauth1(Placement.HEADER, "HMAC-SHA1"), OAUTH1),
        kind("oauth1 in the query", oauth1(Placement.QUERY, "HMAC-SHA256"), OAUTH1),
        kind("oauth1 with a key pair", oauth1(Placement.HEADER, "RSA-SHA1"), OAUTH1),
        kind("session", session(), "username", "password"),
        kind("signature", signature("HMAC-SHA256", KeyEncoding.TEXT), "key"),
        kind("signature by a digest", signature("SHA1", KeyEncoding.TEXT), "key"),
        kind("signature with a key in hex", signature("HMAC-SHA256", KeyEncoding.HEX), "key"),
        kind(
            "sigv4",
            new SigV4Scheme("s3", "eu-west-1", List.of(), true),
            "accessKeyId",
            "secretAccessKey",
            "sessionToken"),
        kind(
            "sigv4 for several regions",
            new SigV4Scheme("s3", "", List.of("*"), true),
            "accessKeyId",
            "secretAccessKey"),
        kind(
            "oidc token",
            new OidcScheme("/oidc", Map.of(), OAuth2Options.STANDARD),
            "accessToken"));
  }

  private static Arguments kind(String name, AuthScheme scheme, String... roles) {
    return Arguments.of(name, scheme, List.of(roles));
  }

  private static final String[] OAUTH1 = {"clientId", "clientSecret", "token", "tokenSecret"};

  private static OAuth1Scheme oauth1(Placement in, String method) {
    return new OAuth1Scheme(
        method, in, "r", false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static HttpSigScheme httpSig(String algorithm) {
    return new HttpSigScheme(algorithm, List.of("@method"), Optional.empty(), "sig1");
  }

  private static JwtScheme jwt(KeyEncoding encoding, Optional<JwtExchange> exchange) {
    return new JwtScheme("HS256", encoding, Map.of(), 60, 0, exchange, Placement.QUERY, "jwt", "");
  }

  private static Optional<JwtExchange> exchange() {
    return Optional.of(
        new JwtExchange(
            "/token", JwtExchange.As.ASSERTION, "/access_token", "/expires_in", Map.of()));
  }

  private static SessionScheme session() {
    Map<String, String> fields = Map.of("u", "{username}", "p", "{password}");
    return new SessionScheme(
        new SessionLogin("POST", "/token", "query", fields, Map.of("X-P", "{password}")),
        Optional.of(
            new SessionToken(false, "/access_token", Placement.QUERY, "t", "", Optional.empty())),
        true,
        Optional.empty());
  }

  private static SignatureScheme signature(String algorithm, KeyEncoding encoding) {
    return new SignatureScheme(
        algorithm,
        encoding,
        List.of(new SignaturePart.Credential("key"), SignaturePart.Piece.URL),
        "",
        "hex",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Placement.QUERY,
        "s",
        "");
  }

  private static OAuth2Scheme oauth2() {
    return new OAuth2Scheme(
        List.of(flow(OAuth2Flow.Type.CLIENT_CREDENTIALS), flow(OAuth2Flow.Type.PASSWORD)),
        OAuth2Options.STANDARD);
  }

  private static OAuth2Flow flow(OAuth2Flow.Type type) {
    return new OAuth2Flow(
        type,
        Optional.empty(),
        Optional.of("/token?client=id"),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        OAuth2Flow.Pkce.UNSUPPORTED,
        Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void secretIsNowhereButOnTheWire(String name, AuthScheme scheme, List<String> roles)
      throws Exception {
    for (String ending : List.of("", "\r\n", " é", ";\u0000")) {
      exercise(scheme, roles, ending, "{\"access_token\":\"" + CANARY + "-issued\"}", 200);
    }
    exercise(scheme, roles, "", "{\"error\":\"invalid_grant\"}", 400);
    exercise(scheme, roles, "", "echo", 400);
    exercise(scheme, roles, "", CANARY, 200);
    List<String> traces = traces();
    Thread.getAllStackTraces().keySet().forEach(thread -> shown.add(thread.getName()));
    assertThat(shown).isNotEmpty();
    for (String text : shown) {
      assertThat(text).doesNotContain(traces);
    }
  }

  /** Sends requests that succeed, are refused, are redirected and go nowhere. */
  private void exercise(
      AuthScheme scheme, List<String> roles, String ending, String token, int tokenStatus) {
    Map<String, Secret> held = new HashMap<>();
    roles.forEach(
        role -> held.put(role, Secret.of(ROLES.contains(role) ? CANARY + role + ending : "id")));
    try (Loopback api = new Loopback(request -> answer(request, token, tokenStatus))) {
      AuthEnvironment environment = AuthEnvironment.of(api.uri("/"));
      Authentication authentication = scheme.authenticate(Credentials.of(held), environment);
      see(
          held,
          scheme,
          environment,
          authentication,
          authentication.signers(),
          environment.tokens());
      AuthHttpClient client =
          AuthHttpClient.builder()
              .http(HTTP)
              .authentication(authentication)
              .allow(api.uri("/"))
              .allow(URI.create("http://127.0.0.1:1"))
              .build();
      see(client);
      for (String path : List.of("/ok", "/refused", "/moved")) {
        request(client, Request.of("GET", api.uri(path + "/%7Bkey%7D?a=b")));
      }
      request(client, Request.of("GET", URI.create("http://127.0.0.1:1/%7Bkey%7D")));
      request(client, Request.of("GET", URI.create("http://api.example/%7Bkey%7D")));
      Request signed = authentication.sign(Request.of("GET", api.uri("/%7Bother%7D/%7Bkey%7D")));
      see(signed.headers(), signed.body(), environment.tokens());
      if (!(scheme instanceof ApiKeyScheme key && key.in() == Placement.PATH)) {
        see(signed); // The path shows, so a key in it cannot be hidden from who asks for it.
      }
    } catch (Exception e) {
      see(e);
    }
  }

  private void request(AuthHttpClient client, Request request) {
    try {
      Response response = client.send(request);
      see(response, response.head().uri(), client.sendAsync(request).get());
    } catch (Exception e) {
      see(e);
    }
  }

  private static Answer answer(Loopback.Seen request, String token, int tokenStatus) {
    if (request.target().startsWith("/token")) {
      String echo = "{\"error\":\"x\",\"error_description\":\"You sent " + request.body() + "\"}";
      return new Answer(tokenStatus, token.equals("echo") ? echo : token);
    }
    if (request.target().startsWith("/refused")) {
      return new Answer(401, "no");
    }
    if (request.target().startsWith("/moved")) {
      return new Answer(307, "", "Location: /ok" + request.target());
    }
    return new Answer(200, "ok");
  }

  private void see(Object... things) {
    for (Object thing : things) {
      if (thing instanceof Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        shown.add(trace.toString());
      } else {
        shown.add(String.valueOf(thing));
      }
    }
  }

  /** Returns the secrets' common part as it is and as base64 writes it at any place in a text. */
  private static List<String> traces() {
    List<String> traces = new ArrayList<>();
    traces.add(CANARY);
    for (String before : List.of("", ".", "..")) {
      byte[] text = (before + CANARY).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(text);
      // What stands around the part changes the first and the last four characters alone.
      traces.add(encoded.substring(4, encoded.length() - 4));
    }
    return traces;
  }
}
