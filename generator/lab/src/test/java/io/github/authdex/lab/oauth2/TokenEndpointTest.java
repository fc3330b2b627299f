package io.github.authdex.lab.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.Wire;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests to the token endpoint, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenEndpointTest {
  private static final String POST = "POST /~login.acme.example/oauth/token\n";
  private static final String FORM = POST + "Content-Type: application/x-www-form-urlencoded";
  private static final String BASIC = FORM + "\nAuthorization: {basic}";
  private static final String CREDENTIALS = "grant_type=client_credentials";

  private final Map<String, Lab> labs = new LinkedHashMap<>();

  @BeforeAll
  void start() throws IOException {
    start("basic", OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_BASIC)));
    start("post", OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST)));
    start("public", OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.NONE)));
    start("key", OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.PRIVATE_KEY_JWT)));
    start(
        "repeating",
        OAuth2Apis.acme(
            OAuth2Apis.options(
                ClientAuthentication.CLIENT_SECRET_BASIC,
                true,
                Map.of("state", "{$state}"),
                false,
                TokenFields.STANDARD)));
    start(
        "own",
        OAuth2Apis.acme(
            OAuth2Apis.options(
                ClientAuthentication.CLIENT_SECRET_BASIC,
                false,
                Map.of("account_id", "{accountId}"),
                true,
                new TokenFields("/data/token", "/data/next", "/data/life", "/data/scope")),
            OAuth2Apis.flow(
                OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.of("account_credentials"))));
  }

  private void start(String name, ApiModel model) throws IOException {
    labs.put(name, Lab.start(model, LabOptions.STANDARD.withSeed(2)));
  }

  @AfterAll
  void stop() {
    labs.values().forEach(Lab::close);
  }

  static Stream<Arguments> granted() {
    return Stream.of(
        Arguments.of(
            "basic",
            BASIC,
            CREDENTIALS,
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600}"),
        Arguments.of(
            "basic",
            BASIC,
            CREDENTIALS + "&scope=read",
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                + "\"scope\":\"read\"}"),
        Arguments.of(
            "basic",
            BASIC,
            "grant_type=password&username={username}&password={password}",
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"*\"}"),
        Arguments.of(
            "basic",
            BASIC,
            "grant_type=refresh_token&refresh_token={refreshToken}",
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"*\"}"),
        Arguments.of(
            "repeating",
            BASIC,
            CREDENTIALS,
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600}"),
        Arguments.of(
            "post",
            FORM,
            CREDENTIALS + "&client_id={clientId}&client_secret={clientSecret}",
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600}"),
        Arguments.of(
            "public",
            FORM,
            CREDENTIALS + "&client_id={clientId}",
            "{\"access_token\":\"*\",\"token_type\":\"Bearer\",\"expires_in\":3600}"),
        Arguments.of(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {rawbasic}",
            "{\"grant_type\":\"account_credentials\",\"account_id\":\"{accountId}\","
                + "\"scope\":\"any\"}",
            "{\"data\":{\"token\":\"*\",\"life\":3600,\"scope\":\"any\"},"
                + "\"token_type\":\"Bearer\"}"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("granted")
  void grantBecomesToken(String api, String head, String body, String answer) throws IOException {
    Wire.Answer actual = send(api, head, body);
    assertThat(actual.body().replaceAll("\"[A-Za-z0-9]{32}\"", "\"*\"")).isEqualTo(answer);
    assertThat(actual.status()).isEqualTo(200);
    assertThat(actual.header("Cache-Control")).containsExactly("no-store");
  }

  /** The codes of RFC 6749 §5.2. */
  static Stream<Arguments> refused() {
    return Stream.of(
        // Form of the request.
        refused(
            "basic",
            "GET /~login.acme.example/oauth/token?grant_type=client_credentials",
            "",
            405,
            "invalid_request: A token is asked for by POST (RFC 6749 section 3.2) but this was"
                + " GET"),
        refused(
            "basic",
            BASIC,
            "scope=read",
            400,
            "invalid_request: The parameter 'grant_type' is missing in the body"),
        refused(
            "basic",
            BASIC,
            CREDENTIALS + "&scope=read&scope=write",
            400,
            "invalid_request: The parameter 'scope' stands there twice"),
        refused(
            "basic",
            POST + "Content-Type: application/json\nAuthorization: {basic}",
            "{\"grant_type\":\"client_credentials\"}",
            400,
            "invalid_request: Expected a body of type application/x-www-form-urlencoded but it was"
                + " 'application/json'"),
        refused(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {rawbasic}",
            "[]",
            400,
            "invalid_request: The body is not a JSON object"),
        // Client authentication.
        refused(
            "basic",
            FORM,
            CREDENTIALS,
            401,
            "invalid_client: The Authorization header with the client's id and secret is missing;"
                + " this API takes client_secret_basic"),
        refused(
            "basic",
            FORM,
            CREDENTIALS + "&client_id={clientId}&client_secret={clientSecret}",
            401,
            "invalid_client: The client's id and secret were found in the body but belong in the"
                + " Authorization header; this API takes client_secret_basic"),
        refused(
            "basic",
            BASIC,
            CREDENTIALS + "&client_id={clientId}&client_secret={clientSecret}",
            400,
            "invalid_request: The client's secret stands in the Authorization header and again in"
                + " the body (RFC 6749 section 2.3)"),
        refused(
            "basic",
            BASIC + "\nAuthorization: {basic}",
            CREDENTIALS,
            400,
            "invalid_request: The Authorization header stands there twice"),
        refused(
            "basic",
            FORM + "\nAuthorization: {rawbasic}",
            CREDENTIALS,
            401,
            "invalid_client: Id and secret are not form-encoded before base64 (RFC 6749 section"
                + " 2.3.1); this API takes client_secret_basic"),
        refused(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {basic}",
            "{\"grant_type\":\"account_credentials\"}",
            401,
            "invalid_client: Id and secret are form-encoded before base64, which this API does not"
                + " expect; this API takes client_secret_basic"),
        refused(
            "basic",
            FORM + "\nAuthorization: " + Wire.basic("a", "b"),
            CREDENTIALS,
            401,
            "invalid_client: The client's id or secret is wrong"),
        refused(
            "basic",
            FORM + "\nAuthorization: Bearer abc",
            CREDENTIALS,
            401,
            "invalid_client: The Authorization header does not start with 'Basic '; this API takes"
                + " client_secret_basic"),
        refused(
            "post",
            BASIC,
            CREDENTIALS,
            401,
            "invalid_client: An Authorization header was found but the client's id and secret"
                + " belong in the body; this API takes client_secret_post"),
        refused(
            "post",
            FORM,
            CREDENTIALS + "&client_id={clientId}",
            401,
            "invalid_client: The parameter 'client_secret' is missing in the body; this API takes"
                + " client_secret_post"),
        refused(
            "post",
            FORM,
            CREDENTIALS + "&client_id={clientId}&client_secret=x",
            401,
            "invalid_client: The parameter 'client_secret' is wrong"),
        refused(
            "public",
            FORM,
            CREDENTIALS + "&client_id={clientId}&client_secret={clientSecret}",
            401,
            "invalid_client: The client is public but a secret was sent; this API takes none"),
        refused(
            "key",
            FORM,
            CREDENTIALS,
            401,
            "invalid_client: The parameter 'client_assertion' is missing in the body; this API takes"
                + " private_key_jwt"),
        // Grants.
        refused(
            "basic",
            BASIC,
            "grant_type=magic",
            400,
            "unsupported_grant_type: Expected one of [client_credentials, password,"
                + " authorization_code, refresh_token] as grant_type"),
        refused(
            "basic",
            BASIC,
            "grant_type=authorization_code",
            400,
            "invalid_request: The parameter 'code' is missing in the body"),
        refused(
            "basic",
            BASIC,
            "grant_type=authorization_code&code=x",
            400,
            "invalid_grant: The code is not one that was granted here"),
        refused(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {rawbasic}",
            "{\"grant_type\":\"client_credentials\"}",
            400,
            "unsupported_grant_type: Expected one of [account_credentials, refresh_token] as"
                + " grant_type"),
        refused(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {rawbasic}",
            "{\"grant_type\":\"account_credentials\"}",
            400,
            "invalid_request: The parameter 'account_id' is missing in the body"),
        refused(
            "own",
            POST + "Content-Type: application/json\nAuthorization: {rawbasic}",
            "{\"grant_type\":\"account_credentials\",\"account_id\":\"x\"}",
            400,
            "invalid_request: The parameter 'account_id' is wrong"),
        refused(
            "basic",
            BASIC,
            CREDENTIALS + "&scope=read+admin",
            400,
            "invalid_scope: The API does not list every scope that was asked for; ' ' stands"
                + " between scopes"),
        refused(
            "basic",
            BASIC,
            "grant_type=password&username={username}&password=x",
            400,
            "invalid_grant: The user name or password is wrong"),
        refused(
            "basic",
            BASIC,
            "grant_type=refresh_token&refresh_token=x",
            400,
            "invalid_grant: The refresh token is not one that was issued here"));
  }

  private static Arguments refused(
      String api, String head, String body, int status, String problem) {
    return Arguments.of(api, head, body, status, problem);
  }

  @ParameterizedTest(name = "{0}: {4}")
  @MethodSource("refused")
  void anythingElseIsRefusedAsTheStandardSays(
      String api, String head, String body, int status, String problem) throws IOException {
    Wire.Answer answer = send(api, head, body);
    String[] parts = problem.split(": ", 2);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"" + parts[0] + "\",\"error_description\":\"" + parts[1] + "\"}");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
    assertThat(answer.toString() + labs.get(api).requests())
        .doesNotContain(labs.get(api).environment().values().toArray(String[]::new));
  }

  private Wire.Answer send(String api, String head, String body) throws IOException {
    Lab lab = labs.get(api);
    return Wire.send(lab.baseUrl(), fill(head, lab, false), fill(body, lab, body.contains("=")));
  }

  private static String fill(String text, Lab lab, boolean form) {
    String id = value(lab, "clientId");
    String secret = value(lab, "clientSecret");
    String filled =
        text.replace("{basic}", Wire.basic(encode(id), encode(secret)))
            .replace("{rawbasic}", Wire.basic(id, secret));
    for (String name :
        new String[] {
          "clientId", "clientSecret", "username", "password", "refreshToken", "accountId"
        }) {
      String value = value(lab, name);
      filled = filled.replace("{" + name + "}", form ? encode(value) : value);
    }
    return filled;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String value(Lab lab, String credential) {
    return lab.credentials().require(credential).reveal();
  }
}
