package io.github.authdex.auth.jwt;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtSchemeTest {
  private static final String KEY = "c4n4ry-c4n4ry-c4n4ry-c4n4ry-c4n4ry";
  private static final Credentials HELD = credentials("key", KEY, "appId", "17", "tenant", "t1");
  private static final Request GET = Request.of("GET", URI.create("https://api.example.com/a?b"));

  private static final String NONCE = "00112233445566778899aabbccddeeff";

  /** The public key of RFC 8037 appendix A.2, as a SubjectPublicKeyInfo. */
  private static final String PUBLIC_KEY =
      "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private final List<Request> sent = new ArrayList<>();

  @Test
  void tokenOfItsOwnGoesIntoTheQueryToo() throws IOException {
    JwtScheme scheme =
        new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of("iss", "{appId}")),
            300,
            0,
            Optional.empty(),
            Placement.QUERY,
            "jwt",
            "");
    Request signed = scheme.authenticate(HELD, Environments.of("")).sign(GET);
    assertThat(signed.uri().toString()).startsWith("https://api.example.com/a?b&jwt=ey");
    String claims = signed.uri().getRawQuery().split("\\.", -1)[1];
    assertThat(new Base64URL(claims).decodeToString())
        .isEqualTo("{\"iat\":1795521600,\"exp\":1795521900,\"iss\":\"17\"}");
  }

  @Test
  void assertionBecomesATokenThatIsKept() throws IOException {
    Authentication exchanged =
        scheme(JwtExchange.As.ASSERTION, Map.of("iss", "{appId}"))
            .authenticate(
                HELD,
                environment("{\"access_token\":\"at1\",\"expires_in\":3600}"),
                List.of("a", "b"));
    assertThat(authorization(exchanged)).isEqualTo("Bearer at1");
    assertThat(authorization(exchanged)).isEqualTo("Bearer at1");
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).hasToString("POST https://login.example.com/t1/token");
    assertThat(new String(sent.get(0).body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .matches(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&"
                + "assertion=ey[A-Za-z0-9_-]+\\.ey[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+&scope=a\\+b");
  }

  @Test
  void scopesReplaceTheClaimWhereThereIsOne() throws IOException {
    Authentication exchanged =
        scheme(JwtExchange.As.ASSERTION, Map.of("scope", "all"))
            .authenticate(HELD, environment("{\"access_token\":\"at1\"}"), List.of("a", "b"));
    authorization(exchanged);
    String form = new String(sent.get(0).body().bytes().orElseThrow(), StandardCharsets.UTF_8);
    assertThat(new Base64URL(form.split("\\.", -1)[1]).decodeToString())
        .endsWith(",\"scope\":\"a b\"}");
    assertThat(form).doesNotContain("&scope=");
  }

  @Test
  void bearerIsExchangedUntilTheInstantThatTheServerNames() throws IOException {
    JwtScheme scheme = scheme(JwtExchange.As.BEARER, Map.of());
    Authentication exchanged =
        scheme.authenticate(
            HELD,
            environment(
                "{\"access_token\":\"at1\",\"expires_in\":\"2026-11-24T12:00:10Z\"}",
                "{\"access_token\":\"at2\",\"expires_in\":\"2026-11-24T11:59:50+00:00\"}"));
    assertThat(authorization(exchanged)).isEqualTo("Bearer at1");
    assertThat(sent.get(0).headers().first("Authorization").orElseThrow()).startsWith("Bearer ey");
    assertThat(exchanged.signers().get(0).renew(signed(exchanged))).isTrue();
    assertThat(sent).hasSize(2);
  }

  @Test
  void refusalNamesTheEndpointAndHidesTheAssertion() {
    HttpExchange refusing =
        request -> {
          String form = new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
          String jwt = form.split("assertion=", -1)[1];
          return answer(
              400, "{\"error\":\"invalid_grant\",\"error_description\":\"Bad " + jwt + "\"}");
        };
    Authentication exchanged =
        scheme(JwtExchange.As.ASSERTION, Map.of())
            .authenticate(HELD, Environments.of(NOW, "", Map.of(), refusing));
    assertThatThrownBy(() -> authorization(exchanged))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(
            "Token endpoint https://login.example.com/t1/token refused grant"
                + " urn:ietf:params:oauth:grant-type:jwt-bearer: invalid_grant, Bad ***");
  }

  @Test
  void refusedAssertionTellsWhetherAndWhenToTryAgain() {
    HttpExchange busy =
        request ->
            new Response(
                new ResponseHead(request.uri(), 503, Headers.EMPTY.with("Retry-After", "12")),
                Body.of("{}"));
    Authentication exchanged =
        scheme(JwtExchange.As.ASSERTION, Map.of())
            .authenticate(HELD, Environments.of(NOW, "", Map.of(), busy));
    assertThatThrownBy(() -> authorization(exchanged))
        .isInstanceOfSatisfying(
            TokenEndpointException.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(503);
              assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(12));
              assertThat(refusal.retryable()).isTrue();
            });
  }

  @Test
  void shortKeyIsRefused() {
    assertThatThrownBy(
            () ->
                scheme(JwtExchange.As.BEARER, Map.of())
                    .authenticate(credentials("key", "c4n4ry", "tenant", "t"), Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a key of at least 32 bytes for HS256 (RFC 7518 §3.2) but it has 6");
  }

  @Test
  void endpointInTheOpenIsRefused() {
    JwtScheme open =
        new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of()),
            300,
            0,
            Optional.of(
                new JwtExchange(
                    "http://login.example.com/",
                    JwtExchange.As.BEARER,
                    Map.of(),
                    "/t",
                    "/e",
                    Map.of())),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    assertThatThrownBy(() -> open.authenticate(HELD, Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https for the endpoint on login.example.com that takes the JWT (RFC 6749"
                + " §3.2); only a loopback address may do without");
  }

  /**
   * What Coinbase's advanced trade asks for: a claim of the request, nbf, a nonce in the header.
   */
  @Test
  void claimsTellOfTheRequestAndTheMoment() throws IOException {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("sub", "{appId}");
    claims.put("nbf", "{$issuedAt}");
    claims.put("uri", "{$method} {$host}{$path}");
    claims.put("jti", "{$uuid}");
    JwtContent content =
        new JwtContent(claims, Map.of(), Map.of("nonce", "{$nonce}", "cty", "x;t={$issuedAt}"));
    Authentication own = own(content);
    assertThat(own.signers().get(0).coversRequest()).isTrue();
    Map<String, String> steps = own.signers().get(0).explain(GET);
    assertThat(steps.get("JOSE header"))
        .startsWith("{\"typ\":\"JWT\",\"alg\":\"HS256\",")
        .contains("\"nonce\":\"" + NONCE + "\"", "\"cty\":\"x;t=1795521600\"");
    assertThat(steps.get("JWT claims"))
        .isEqualTo(
            "{\"iat\":1795521600,\"exp\":1795521900,\"sub\":\"17\",\"nbf\":1795521600,"
                + "\"uri\":\"GET api.example.com/a\","
                + "\"jti\":\"00112233-4455-4677-8899-aabbccddeeff\"}");
    assertThat(part(authorization(own), 1)).isEqualTo(steps.get("JWT claims"));
  }

  /** What Stream and LiveKit ask for: claims that are no text. */
  @Test
  void claimsMayBeOfAnyType() throws IOException {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("server", "true");
    others.put("scope", "[\"GET /v1\",\"{appId}\"]");
    others.put("video", "{\"room\":\"{tenant}\",\"n\":[1,1.5,null]}");
    Authentication own = own(new JwtContent(Map.of(), others, Map.of()));
    assertThat(own.signers().get(0).coversRequest()).isFalse();
    assertThat(part(authorization(own), 1))
        .isEqualTo(
            "{\"iat\":1795521600,\"exp\":1795521900,\"server\":true,"
                + "\"scope\":[\"GET /v1\",\"17\"],"
                + "\"video\":{\"room\":\"t\\\"1\",\"n\":[1,1.5,null]}}");
  }

  /** Made by {@code openssl pkey -pubout -outform DER | openssl dgst -sha256 -binary | base64}. */
  @Test
  void keyIsNamedByTheFingerprintOfItsPublicHalf() throws Exception {
    String pem;
    try (InputStream stream = getClass().getResourceAsStream("/jwt/rsa.pem")) {
      pem = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    JwtScheme scheme =
        JwtScheme.builder("RS256")
            .content(JwtContent.ofClaims(Map.of("iss", "{appId}.SHA256:{$fingerprint}")))
            .build();
    Request signed =
        scheme.authenticate(credentials("key", pem, "appId", "17"), Environments.of("")).sign(GET);
    String claims = signed.headers().first("Authorization").orElseThrow().split("\\.", -1)[1];
    assertThat(new Base64URL(claims).decodeToString())
        .contains("\"iss\":\"17.SHA256:" + "HfkH+7KX9nOjzKqQeeeyFA/49wMq2UVXJv71XDc31Fc=\"");
  }

  @Test
  void unknownWordIsRefused() {
    JwtContent content = JwtContent.ofClaims(Map.of("jti", "{$guid}"));
    assertThatThrownBy(() -> authorization(own(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected $uuid, $nonce, $issuedAt, $method, $host or $path in a JWT but was"
                + " \"$guid\"");
  }

  /** What Box asks for: a jti, and the client's id and secret beside the assertion. */
  @Test
  void parametersGoBesideTheAssertionAndAreHiddenInRefusals() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", "{appId}");
    parameters.put("client_secret", "{tenant}");
    JwtScheme scheme =
        new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of("jti", "{$uuid}")),
            45,
            0,
            Optional.of(
                new JwtExchange(
                    "https://login.example.com/token",
                    JwtExchange.As.ASSERTION,
                    parameters,
                    "/access_token",
                    "/expires_in",
                    Map.of())),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    HttpExchange refusing =
        request -> {
          sent.add(request);
          return answer(400, "{\"error\":\"invalid_client\",\"message\":\"not c4n4ry2\"}");
        };
    Authentication exchanged =
        scheme.authenticate(
            credentials("key", KEY, "appId", "app", "tenant", "c4n4ry2"),
            Environments.of(NOW, NONCE, Map.of(), refusing));
    assertThatThrownBy(() -> authorization(exchanged))
        .hasMessage(
            "Token endpoint https://login.example.com/token refused grant"
                + " urn:ietf:params:oauth:grant-type:jwt-bearer: invalid_client, not ***");
    assertThat(new String(sent.get(0).body().bytes().orElseThrow(), StandardCharsets.UTF_8))
        .endsWith("&client_id=app&client_secret=c4n4ry2");
  }

  /** Two of 32 bytes in Base64, with the public key behind and without, as providers give them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=",
        "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2DXWpgBgrEKt9VL/tPJZAc6DuFy89qmIyWvAhpo9wdRGg==",
      })
  void keyOfEd25519MayBeBareBytes(String key) throws Exception {
    JwtScheme scheme =
        new JwtScheme(
            "EdDSA",
            KeyEncoding.BASE64,
            JwtContent.ofClaims(Map.of()),
            60,
            0,
            Optional.empty(),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    String jwt =
        authorization(scheme.authenticate(credentials("key", key), Environments.of(NONCE)))
            .substring("Bearer ".length());
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC_KEY))));
    verifier.update(jwt.substring(0, jwt.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
    assertThat(verifier.verify(new Base64URL(jwt.substring(jwt.lastIndexOf('.') + 1)).decode()))
        .isTrue();
  }

  private static Authentication own(JwtContent content) {
    return new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            content,
            300,
            0,
            Optional.empty(),
            Placement.HEADER,
            "Authorization",
            "Bearer ")
        .authenticate(
            credentials("key", KEY, "appId", "17", "tenant", "t\"1"), Environments.of(NONCE));
  }

  private static String part(String authorization, int index) {
    return new Base64URL(authorization.split("\\.", -1)[index]).decodeToString();
  }

  private static JwtScheme scheme(JwtExchange.As as, Map<String, String> claims) {
    return new JwtScheme(
        "HS256",
        KeyEncoding.TEXT,
        JwtContent.ofClaims(claims),
        300,
        0,
        Optional.of(
            new JwtExchange(
                "https://login.example.com/{tenant}/token",
                as,
                Map.of(),
                "/access_token",
                "/expires_in",
                Map.of())),
        Placement.HEADER,
        "Authorization",
        "Bearer ");
  }

  private AuthEnvironment environment(String... answers) {
    return Environments.of(
        Instant.parse("2026-11-24T12:00:00Z"),
        "",
        Map.of(),
        request -> {
          sent.add(request);
          return answer(200, answers[sent.size() - 1]);
        });
  }

  private static Response answer(int status, String json) {
    return new Response(
        new ResponseHead(URI.create("https://login.example.com/"), status, Headers.EMPTY),
        Body.of(json));
  }

  private static Request signed(Authentication authentication) throws IOException {
    return authentication.sign(GET);
  }

  private static String authorization(Authentication authentication) throws IOException {
    return signed(authentication).headers().first("Authorization").orElseThrow();
  }
}
