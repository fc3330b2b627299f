package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.TokenEndpointException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What token requests and tokens are like where an API has ways of its own. */
class OwnTokenRequestsTest {
  private static final String TOKEN = "{'access_token':'t1'}";
  private static final String URL = "https://as.example/token";
  private static final OAuth2Flow MACHINE = flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, URL);
  private final FakeTokenEndpoint endpoint = new FakeTokenEndpoint();

  private Request sign(OAuth2Scheme scheme, Credentials held, String... scopes) throws Exception {
    AuthEnvironment environment =
        endpoint
            .environment()
            .withVariables(name -> Optional.of(name).filter("market"::equals).map(Secret::of));
    return scheme
        .authenticate(held, environment, List.of(scopes))
        .sign(Request.of("GET", URI.create("https://api.example/x")));
  }

  @Test
  void headersOfTokenRequestsGoToTheTokenEndpointAlone() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .tokenHeaders(Map.of("X-Market", "{market}", "X-Channel", "{channel}"))
            .build();
    endpoint.answer(200, TOKEN);
    Request request =
        sign(
            scheme(options, MACHINE),
            held("clientId", "app", "clientSecret", "hush", "channel", "c-1"));
    assertThat(request.headers().first("X-Market")).isEmpty();
    assertThat(endpoint.requests().get(0).headers().first("X-Market")).contains("market");
    assertThat(endpoint.requests().get(0).headers().first("X-Channel")).contains("c-1");
  }

  @Test
  void eachTokenRequestHasAUuidOfItsOwn() throws Exception {
    OAuth2Options options = OAuth2Options.builder().tokenHeaders(Map.of("X-Id", "{$uuid}")).build();
    OAuth2Client client =
        new OAuth2Client(scheme(options, MACHINE), held("clientId", "app"), endpoint.environment());
    for (int i = 0; i < 2; i++) {
      endpoint.answer(200, TOKEN);
      client.token(Grant.refresh(Secret.of("r")));
    }
    List<String> ids =
        endpoint.requests().stream()
            .map(request -> request.headers().first("X-Id").orElseThrow())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f-]{16}"));
  }

  @Test
  void credentialInAHeaderIsNotQuotedInARefusal() {
    OAuth2Options options =
        OAuth2Options.builder().tokenHeaders(Map.of("X-Key", "{channel}")).build();
    endpoint.answer(400, "{'error':'invalid_request','error_description':'no s3cr3t-ch4nn3l'}");
    assertThatThrownBy(
            () ->
                sign(
                    scheme(options, MACHINE),
                    held("clientId", "a", "clientSecret", "hush", "channel", "s3cr3t-ch4nn3l")))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessageNotContaining("s3cr3t-ch4nn3l")
        .hasMessageContaining("invalid_request");
  }

  @Test
  void parametersGoByTheNamesOfTheApi() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
            .parameterNames(Map.of("client_id", "client_key", "redirect_uri", "redirect_url"))
            .callbackNames(Map.of("code", "own_code"))
            .build();
    endpoint.answer(200, TOKEN);
    sign(scheme(options, MACHINE), held("clientId", "app", "clientSecret", "hush"));
    assertThat(endpoint.contents())
        .containsExactly("grant_type=client_credentials&client_key=app&client_secret=hush");

    OAuth2Flow code =
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("https://as.example/authorize")
            .tokenUrl(URL)
            .build();
    OAuth2Client client =
        new OAuth2Client(scheme(options, code), held("clientId", "app"), endpoint.environment());
    URI back = URI.create("http://127.0.0.1/cb");
    AuthorizationRequest request = client.authorizationRequest(Optional.of(back), List.of());
    assertThat(request.toUri().toString())
        .isEqualTo(
            "https://as.example/authorize?response_type=code&client_key=app"
                + "&redirect_url=http%3A%2F%2F127.0.0.1%2Fcb&state="
                + request.state());
    Secret got =
        request
            .callback(Optional.empty(), false)
            .code("own_code=c0de&state=" + request.state() + "&code=other");
    endpoint.answer(200, TOKEN);
    client.token(Grant.authorizationCode(got, request));
    assertThat(endpoint.contents().get(1))
        .isEqualTo(
            "grant_type=authorization_code&code=c0de&redirect_url=http%3A%2F%2F127.0.0.1%2Fcb"
                + "&client_key=app");
  }

  /** Of 344 APIs with OAuth 2.0 that one connector knows, 86 refuse a code challenge. */
  @Test
  void noCodeChallengeIsSentToAnApiThatIsNotKnownToTakeOne() {
    for (OAuth2Flow.Pkce pkce : OAuth2Flow.Pkce.values()) {
      OAuth2Flow code =
          OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
              .authorizationUrl("https://as.example/authorize")
              .tokenUrl(URL)
              .pkce(pkce)
              .build();
      boolean known = pkce == OAuth2Flow.Pkce.REQUIRED || pkce == OAuth2Flow.Pkce.SUPPORTED;
      assertThat(
              new OAuth2Client(
                      scheme(OAuth2Options.STANDARD, code),
                      held("clientId", "app"),
                      endpoint.environment())
                  .authorizationRequest(Optional.empty(), List.of())
                  .verifier()
                  .isPresent())
          .as(pkce.name())
          .isEqualTo(known);
    }
  }

  @Test
  void tokenEndsAsDocumentedWhereItsAnswerDoesNotSay() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .tokenTerms(TokenTerms.builder().accessSeconds(600).refreshSeconds(3600).build())
            .build();
    OAuth2Scheme scheme = scheme(options, MACHINE);
    Credentials held = held("clientId", "app", "clientSecret", "hush");
    endpoint.answer(200, TOKEN).answer(200, "{'access_token':'t2','expires_in':60}");
    sign(scheme, held);
    endpoint.pass(Duration.ofSeconds(500));
    assertThat(sign(scheme, held).headers().first("Authorization")).contains("Bearer t1");
    endpoint.pass(Duration.ofSeconds(100));
    assertThat(sign(scheme, held).headers().first("Authorization")).contains("Bearer t2");
    endpoint.pass(Duration.ofSeconds(60));
    endpoint.answer(200, "{'access_token':'t3','refresh_token':'r1'}");
    assertThat(sign(scheme, held).headers().first("Authorization")).contains("Bearer t3");

    endpoint.answer(200, "{'access_token':'t4','refresh_token':'r1'}");
    OAuth2Client client = new OAuth2Client(scheme, held, endpoint.environment());
    assertThat(client.token(Grant.refresh(Secret.of("r0"))).refresh().orElseThrow().expires())
        .contains(endpoint.instant().plusSeconds(3600));
  }

  @Test
  void assertionIsMadeAsTheApiWantsIt() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.PRIVATE_KEY_JWT)
            .assertion(
                AssertionForm.builder()
                    .algorithms(List.of("ES256", "PS256"))
                    .audience("https://{market}.example")
                    .content(
                        new JwtContent(
                            Map.of("nbf", "{$issuedAt}", "account", "{account}"),
                            Map.of("scope", "[\"a\",\"b\"]"),
                            Map.of()))
                    .lifetimeSeconds(300)
                    .build())
            .build();
    Credentials held =
        held(
            "clientId", "app",
            "account", "42",
            "keyId", "k1",
            "privateKey", PemKeys.of("RSA", 2048).privateKey());
    endpoint.answer(200, TOKEN).answer(200, TOKEN);
    sign(scheme(options, MACHINE), held);
    SignedJWT jwt = assertion(0);
    long now = endpoint.instant().getEpochSecond();
    assertThat(jwt.getHeader().toString())
        .isEqualTo("{\"kid\":\"k1\",\"typ\":\"JWT\",\"alg\":\"PS256\"}");
    Map<String, Object> claims = jwt.getPayload().toJSONObject();
    assertThat(claims.remove("jti")).isNotNull();
    assertThat(claims)
        .isEqualTo(
            Map.of(
                "iss",
                "app",
                "sub",
                "app",
                "aud",
                "https://market.example",
                "iat",
                now,
                "nbf",
                now,
                "exp",
                now + 300,
                "account",
                "42",
                "scope",
                List.of("a", "b")));

    sign(scheme(options, MACHINE), held, "b");
    assertThat(assertion(1).getPayload().toJSONObject().get("scope")).isEqualTo(List.of("b"));
  }

  @Test
  void keyThatIsForNoneOfTheAlgorithmsIsRefused() {
    OAuth2Options options =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.PRIVATE_KEY_JWT)
            .assertion(AssertionForm.builder().algorithms(List.of("PS256", "ES384")).build())
            .build();
    assertThatThrownBy(
            () ->
                sign(
                    scheme(options, MACHINE),
                    held("clientId", "a", "privateKey", PemKeys.of("EC", 256).privateKey())))
        .hasMessage("Expected a key for PS256, ES384 but it is for ES256");
  }

  private SignedJWT assertion(int request) throws Exception {
    String form = endpoint.contents().get(request);
    String value = form.replaceAll(".*client_assertion=([^&]*).*", "$1");
    return SignedJWT.parse(URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  @Test
  void tokenOfAnotherIssuerBecomesAnAccessToken() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.NONE)
            .tokenParameters(Map.of("rule", "r1"))
            .build();
    endpoint.answer(200, TOKEN);
    OAuth2Flow exchange = flow(OAuth2Flow.Type.TOKEN_EXCHANGE, URL);
    assertThat(
            sign(scheme(options, exchange), held("subjectToken", "j.w.t"))
                .headers()
                .first("Authorization"))
        .contains("Bearer t1");
    assertThat(endpoint.contents().get(0))
        .isEqualTo(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange"
                + "&subject_token=j.w.t&rule=r1");

    OAuth2Flow bearer =
        OAuth2Flow.builder(OAuth2Flow.Type.TOKEN_EXCHANGE)
            .tokenUrl(URL)
            .grantType("urn:ietf:params:oauth:grant-type:jwt-bearer")
            .build();
    endpoint.answer(200, TOKEN);
    sign(scheme(options, bearer), held("subjectToken", "j.w.t"));
    assertThat(endpoint.contents().get(1))
        .isEqualTo(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"
                + "&assertion=j.w.t&rule=r1");
  }

  private static String key() throws Exception {
    return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
  }

  @Test
  void boundTokenIsProvedToTheTokenEndpointWithItsNonceAndToTheApi() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.CLIENT_SECRET_JWT)
            .dpop(DpopUse.REQUIRED)
            .build();
    Headers nonce = Headers.EMPTY.with("DPoP-Nonce", "n-1");
    endpoint
        .answer(400, "{'error':'use_dpop_nonce'}", nonce)
        .answer(200, "{'access_token':'t1','token_type':'dPoP'}");
    Credentials held = held("clientId", "app", "clientSecret", "s".repeat(32), "dpopKey", key());
    Request request = sign(scheme(options, MACHINE), held);

    assertThat(request.headers().first("Authorization")).contains("DPoP t1");
    Map<String, Object> proof = proof(request);
    assertThat(proof.get("htu")).isEqualTo("https://api.example/x");
    assertThat(proof.get("ath")).isEqualTo(DpopKey.hash(Secret.of("t1")));
    assertThat(endpoint.requests()).hasSize(2);
    assertThat(proof(endpoint.requests().get(0))).doesNotContainKey("nonce");
    assertThat(proof(endpoint.requests().get(1))).containsEntry("nonce", "n-1");
    assertThat(assertion(1).serialize()).isNotEqualTo(assertion(0).serialize());
  }

  @Test
  void aNonceIsAskedForOnce() {
    OAuth2Options options = OAuth2Options.builder().dpop(DpopUse.SUPPORTED).build();
    Headers nonce = Headers.EMPTY.with("DPoP-Nonce", "n-1");
    endpoint.answer(400, "{'error':'use_dpop_nonce'}", nonce);
    endpoint.answer(400, "{'error':'use_dpop_nonce'}", nonce);
    endpoint.answer(200, TOKEN);
    assertThatThrownBy(
            () ->
                sign(
                    scheme(options, MACHINE),
                    held("clientId", "app", "clientSecret", "hush", "dpopKey", key())))
        .isInstanceOf(TokenEndpointException.class);
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void whereOtherClientsGetInTooATokenWithoutAKeyIsABearers() throws Exception {
    OAuth2Options options = OAuth2Options.builder().dpop(DpopUse.SUPPORTED).build();
    endpoint.answer(200, TOKEN);
    Request request =
        sign(scheme(options, MACHINE), held("clientId", "app", "clientSecret", "hush"));
    assertThat(request.headers().first("Authorization")).contains("Bearer t1");
    assertThat(request.headers().first("DPoP")).isEmpty();
  }

  @Test
  void whereAllTokensAreBoundThereIsNoneWithoutAKey() {
    OAuth2Options options = OAuth2Options.builder().dpop(DpopUse.REQUIRED).build();
    for (Credentials held :
        List.of(held("accessToken", "t"), held("clientId", "app", "clientSecret", "hush"))) {
      assertThatThrownBy(() -> sign(scheme(options, MACHINE), held))
          .isInstanceOf(MissingCredentialException.class)
          .hasMessageContaining("dpopKey");
    }
  }

  private static Map<String, Object> proof(Request request) throws Exception {
    return SignedJWT.parse(request.headers().first("DPoP").orElseThrow())
        .getPayload()
        .toJSONObject();
  }
}
