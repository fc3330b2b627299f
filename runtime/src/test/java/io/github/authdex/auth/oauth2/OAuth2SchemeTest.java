package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class OAuth2SchemeTest {
  private static final String TOKEN = "{'access_token':'t1','token_type':'bearer'}";
  private final FakeTokenEndpoint endpoint = new FakeTokenEndpoint();

  static OAuth2Flow flow(OAuth2Flow.Type type, String tokenUrl, String... scopes) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String scope : scopes) {
      named.put(scope, "");
    }
    return OAuth2Flow.builder(type)
        .tokenUrl(tokenUrl)
        .scopes(named)
        .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
        .build();
  }

  static OAuth2Scheme scheme(OAuth2Options options, OAuth2Flow... flows) {
    return new OAuth2Scheme(List.of(flows), options);
  }

  static Credentials held(String... namesAndValues) {
    Map<String, Secret> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], Secret.of(namesAndValues[i + 1]));
    }
    return Credentials.of(values);
  }

  private static final OAuth2Flow CLIENT =
      flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token", "read", "write");
  private static final OAuth2Flow PASSWORD =
      flow(OAuth2Flow.Type.PASSWORD, "https://as.example/token");

  private static OAuth2Options options(
      ClientAuthentication authentication, boolean json, String separator, String... extra) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < extra.length; i += 2) {
      parameters.put(extra[i], extra[i + 1]);
    }
    return OAuth2Options.builder()
        .clientAuthentication(authentication)
        .formEncodedBasic(false)
        .scopeSeparator(separator)
        .tokenParameters(parameters)
        .refreshParameters(Map.of("refreshing", "yes"))
        .jsonRequest(json)
        .in(Placement.QUERY)
        .name("access_token")
        .prefix("")
        .build();
  }

  private Request signed(OAuth2Scheme scheme, Credentials held, String... scopes)
      throws IOException {
    return scheme
        .authenticate(held, endpoint.environment(), List.of(scopes))
        .sign(Request.of("GET", URI.create("https://api.example/x")));
  }

  @Test
  void accessTokenIsUsedAsItIs() throws IOException {
    Request request = signed(scheme(OAuth2Options.STANDARD, CLIENT), held("accessToken", "a"));
    assertThat(request.headers().all("Authorization")).containsExactly("Bearer a");
    assertThat(endpoint.requests()).isEmpty();
  }

  @Test
  void accessTokenWithThePrefixIsRefused() {
    assertThatThrownBy(
            () -> signed(scheme(OAuth2Options.STANDARD), held("accessToken", "bearer hush")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected the access token alone but it begins with \"Bearer \", which the scheme puts"
                + " in front of it");
  }

  @Test
  void clientCredentialsAreExchangedAsInRfc6749() throws IOException {
    endpoint.answer(200, TOKEN);
    Request request =
        signed(
            scheme(OAuth2Options.STANDARD, CLIENT),
            held("clientId", "a:b", "clientSecret", "c d"),
            "read",
            "write");
    assertThat(request.headers().all("Authorization")).containsExactly("Bearer t1");
    Request asked = endpoint.requests().get(0);
    assertThat(asked.toString()).isEqualTo("POST https://as.example/token");
    // a%3Ab:c+d
    assertThat(asked.headers().first("Authorization")).contains("Basic YSUzQWI6Yytk");
    assertThat(asked.headers().first("Accept")).contains("application/json");
    assertThat(asked.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(endpoint.contents())
        .containsExactly("grant_type=client_credentials&scope=read+write");
  }

  @Test
  void whatAnApiDoesInItsOwnWayIsDone() throws IOException {
    endpoint.answer(200, TOKEN);
    OAuth2Options options =
        options(
            ClientAuthentication.CLIENT_SECRET_POST,
            true,
            ",",
            "audience",
            "https://api.example/",
            "account_id",
            "{account}");
    Request request =
        signed(
            scheme(options, CLIENT),
            held("clientId", "id", "clientSecret", "s\"", "account", "42"),
            "a",
            "b");
    assertThat(request.uri()).hasToString("https://api.example/x?access_token=t1");
    assertThat(endpoint.requests().get(0).headers().first("Content-Type"))
        .contains("application/json");
    assertThat(endpoint.contents())
        .containsExactly(
            "{\"grant_type\":\"client_credentials\",\"scope\":\"a,b\",\"client_id\":\"id\","
                + "\"client_secret\":\"s\\\"\",\"audience\":\"https://api.example/\","
                + "\"account_id\":\"42\"}");
  }

  @Test
  void onlyScopeOfAFlowIsAskedForAndAmongSeveralTheServerChooses() throws IOException {
    endpoint.answer(200, TOKEN).answer(200, TOKEN);
    Credentials client = held("clientId", "id", "clientSecret", "s");
    OAuth2Flow one =
        flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/one", "all/.default");
    signed(scheme(OAuth2Options.STANDARD, one), client);
    signed(scheme(OAuth2Options.STANDARD, CLIENT), client);
    assertThat(endpoint.contents())
        .containsExactly(
            "grant_type=client_credentials&scope=all%2F.default", "grant_type=client_credentials");
  }

  @Test
  void userNameAndPasswordAreExchangedByAPublicClient() throws IOException {
    endpoint.answer(200, TOKEN);
    signed(
        scheme(OAuth2Options.STANDARD, CLIENT, PASSWORD),
        held("clientId", "app", "username", "u", "password", "p&q"));
    assertThat(endpoint.requests().get(0).headers().first("Authorization")).isEmpty();
    assertThat(endpoint.contents())
        .containsExactly("grant_type=password&username=u&password=p%26q&client_id=app");
  }

  @Test
  void refreshTokenWinsOverClientCredentials() throws IOException {
    endpoint.answer(200, TOKEN);
    signed(
        scheme(options(ClientAuthentication.CLIENT_SECRET_POST, false, " "), CLIENT, PASSWORD),
        held("clientId", "id", "clientSecret", "s", "refreshToken", "r"));
    assertThat(endpoint.contents())
        .containsExactly(
            "grant_type=refresh_token&refresh_token=r&client_id=id&client_secret=s&refreshing=yes");
  }

  /** One held for another scheme of the API is none of this one's (RFC 6749 §4.4.3). */
  @Test
  void refreshTokenIsNotSentWhereNoFlowGivesAnyOut() throws IOException {
    endpoint.answer(200, TOKEN);
    signed(
        scheme(options(ClientAuthentication.CLIENT_SECRET_POST, false, " "), CLIENT),
        held("clientId", "id", "clientSecret", "s", "refreshToken", "r"));
    assertThat(endpoint.contents())
        .containsExactly("grant_type=client_credentials&client_id=id&client_secret=s");
    assertThatThrownBy(
            () ->
                signed(
                    scheme(OAuth2Options.STANDARD, CLIENT),
                    held("clientId", "id", "refreshToken", "r")))
        .isInstanceOf(MissingCredentialException.class);
  }

  @Test
  void clientOfASecretProvesItselfByItThoughAnAssertionIsHeldToo() throws IOException {
    endpoint.answer(200, TOKEN);
    signed(
        scheme(options(ClientAuthentication.CLIENT_SECRET_POST, false, " "), CLIENT),
        held("clientId", "id", "clientSecret", "s", "clientAssertion", "j.w.t"));
    assertThat(endpoint.contents())
        .containsExactly("grant_type=client_credentials&client_id=id&client_secret=s");
  }

  @Test
  void tokenUrlMayBeAPathOnTheServer() throws IOException {
    endpoint.answer(200, TOKEN);
    signed(
        scheme(OAuth2Options.STANDARD, flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "/oauth/{realm}")),
        held("clientId", "id", "clientSecret", "s", "realm", "acme"));
    assertThat(endpoint.requests().get(0).uri()).hasToString("https://api.example/oauth/acme");
  }

  @Test
  void variableThatWouldMoveTheTokenEndpointIsRefused() {
    OAuth2Scheme scheme =
        scheme(
            OAuth2Options.STANDARD,
            flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://{tenant}.as.example/token"));
    assertThatThrownBy(
            () ->
                signed(
                    scheme, held("clientId", "i", "clientSecret", "s", "tenant", "evil.example/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected letters, digits, dots, hyphens, underscores and tildes for \"tenant\", which"
                + " stands in a URL");
  }

  @Test
  void tokenEndpointWithoutTlsIsRefusedUnlessItIsThisMachine() throws IOException {
    Credentials client = held("clientId", "id", "clientSecret", "s");
    OAuth2Flow plain = flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "http://as.example/token");
    assertThatThrownBy(() -> signed(scheme(OAuth2Options.STANDARD, plain), client))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https for the token endpoint on as.example (RFC 6749 §3); only a loopback"
                + " address may do without");
    endpoint.answer(200, TOKEN);
    OAuth2Flow local = flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "http://127.0.0.1:8080/token");
    assertThat(signed(scheme(OAuth2Options.STANDARD, local), client).headers().list()).hasSize(1);
  }

  @Test
  void credentialsThatAreNotEnoughAreToldWithWhatWouldDo() {
    assertThatThrownBy(
            () -> signed(scheme(OAuth2Options.STANDARD, CLIENT, PASSWORD), held("clientId", "id")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for oauth2 \"accessToken\", or \"clientId\" and \"refreshToken\", or"
                + " \"clientId\" and \"clientSecret\", or \"username\" and \"password\" but none of"
                + " these was complete");
  }

  @Test
  void emptyCredentialIsNone() {
    assertThatThrownBy(() -> signed(scheme(OAuth2Options.STANDARD), held("accessToken", "")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage("Expected for oauth2 \"accessToken\" but none of these was complete");
  }

  @Test
  void proofThatCannotBeMadeIsToldByName() {
    OAuth2Scheme scheme =
        scheme(options(ClientAuthentication.PRIVATE_KEY_JWT, false, " "), CLIENT, PASSWORD);
    assertThatThrownBy(
            () -> signed(scheme, held("clientId", "id", "username", "u", "password", "p")))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for oauth2 with private_key_jwt \"clientId\" and \"privateKey\", or"
                + " \"clientAssertion\" but none of these was complete");
  }

  @Test
  void assertionMadeElsewhereProvesTheClientWhateverTheApiPrefers() throws IOException {
    for (ClientAuthentication method : ClientAuthentication.values()) {
      FakeTokenEndpoint own = new FakeTokenEndpoint().answer(200, TOKEN);
      scheme(options(method, false, " "), CLIENT)
          .authenticate(held("clientId", "id", "clientAssertion", "j.w.t"), own.environment())
          .sign(Request.of("GET", URI.create("https://api.example/x")));
      assertThat(own.contents())
          .as(method.wireName())
          .containsExactly(
              "grant_type=client_credentials&client_id=id&client_assertion_type=urn%3Aietf%3Aparams"
                  + "%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=j.w.t");
    }
  }

  @Test
  void assertionSaysWhatRfc7523AsksForAndIsAnotherForEachRequest() throws Exception {
    endpoint.answer(200, "{'access_token':'a','expires_in':60}").answer(200, TOKEN);
    OAuth2Scheme scheme =
        scheme(options(ClientAuthentication.CLIENT_SECRET_JWT, false, " "), CLIENT);
    Credentials client = held("clientId", "id", "clientSecret", "s".repeat(32));
    signed(scheme, client);
    endpoint.pass(Duration.ofMinutes(2));
    signed(scheme, client);
    List<JWTClaimsSet> claims = new ArrayList<>();
    for (String content : endpoint.contents()) {
      String jwt = content.replaceAll(".*client_assertion=([^&]+).*", "$1");
      assertThat(SignedJWT.parse(jwt).getHeader().toString())
          .isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
      claims.add(SignedJWT.parse(jwt).getJWTClaimsSet());
    }
    assertThat(claims.get(0).getIssuer()).isEqualTo("id");
    assertThat(claims.get(0).getSubject()).isEqualTo("id");
    assertThat(claims.get(0).getAudience()).containsExactly("https://as.example/token");
    assertThat(claims.get(0).getIssueTime()).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(claims.get(0).getExpirationTime()).isEqualTo("2026-11-24T12:02:00Z");
    assertThat(claims.get(0).getJWTID()).hasSize(32).isNotEqualTo(claims.get(1).getJWTID());
  }

  @Test
  void certificateThatTheExchangeCannotShowIsNotLeftOut() {
    OAuth2Scheme scheme = scheme(options(ClientAuthentication.TLS_CLIENT_AUTH, false, " "), CLIENT);
    assertThatThrownBy(() -> signed(scheme, held("clientId", "id", "certificate", "any")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "Expected an exchange that can show a client certificate to the token endpoint but"
                + " FakeTokenEndpoint does not implement showing(TlsSetup)");
  }

  @Test
  void certificateIsNotLostInAnHttpClientWithTlsSettingsOfItsOwn() throws Exception {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(null, null, null);
    HttpClient client = HttpClient.newBuilder().sslContext(own).build();
    OAuth2Scheme scheme = scheme(options(ClientAuthentication.TLS_CLIENT_AUTH, false, " "), CLIENT);
    assertThatThrownBy(
            () ->
                scheme.authenticate(
                    held("clientId", "id", "certificate", "any"),
                    endpoint.environment().withExchange(HttpExchange.over(client))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an HttpClient with the JDK's TLS settings, since the token endpoint is to see"
                + " a client certificate of the credentials, but this one has settings of its own");
  }

  @Test
  void tokenOfAnotherSecretIsNotUsed() throws IOException {
    endpoint.answer(200, TOKEN).answer(400, "{'error':'invalid_grant'}");
    OAuth2Scheme scheme = scheme(OAuth2Options.STANDARD, PASSWORD);
    signed(scheme, held("username", "u", "password", "right"));
    assertThatThrownBy(() -> signed(scheme, held("username", "u", "password", "wrong")))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(
            "Token endpoint https://as.example/token refused grant password: invalid_grant");
    assertThat(
            signed(scheme, held("username", "u", "password", "right"))
                .headers()
                .first("Authorization"))
        .contains("Bearer t1");
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void authenticationShowsNoSecret() {
    Authentication authentication =
        scheme(OAuth2Options.STANDARD, CLIENT)
            .authenticate(
                held("clientId", "id", "clientSecret", "hush-hush"), endpoint.environment());
    assertThat(authentication.toString()).doesNotContain("hush-hush");
  }
}
