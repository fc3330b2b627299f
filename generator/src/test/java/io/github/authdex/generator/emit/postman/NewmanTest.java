package io.github.authdex.generator.emit.postman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at what arrives when newman runs the golden collections that send things as they are. */
final class NewmanTest {
  private static GoldenRuns runs;

  @BeforeAll
  static void runAll(@TempDir Path temp)
      throws IOException, InterruptedException, GeneralSecurityException {
    runs = GoldenRuns.others(temp);
  }

  @AfterAll
  static void stop() {
    if (runs != null) {
      runs.close();
    }
  }

  @Test
  void everyCollectionRunsWithoutProblemOrWarning() {
    runs.assertNoProblems();
  }

  /** Newman sends such a request, and a server may answer it all the same. */
  @Test
  void failsARequestThatGoesOutWithoutItsCredential() {
    assertThat(GoldenRuns.UNFILLED)
        .allSatisfy(
            golden -> {
              Newman.Run run = runs.all().get(golden + "-unfilled");
              assertThat(run.statuses()).containsOnly(200);
              assertThat(run.problems())
                  .isNotEmpty()
                  .allMatch(
                      problem ->
                          problem.matches(
                              ".*Expected a value in the variable [a-z_0-9]+; fill it in the"
                                  + " environment"));
            });
    assertThat(runs.all().get("sigv4-unfilled").problems()).hasSize(2);
  }

  @Test
  void sendsAKeyInItsHeaderOnEveryRequest() {
    assertThat(runs.requests("apikey-header"))
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.header("X-Api-Key")).hasValue("keyed_api_key");
              assertThat(request.header("Acme-Version")).hasValue("2025-03-31");
              assertThat(request.header("Acme-Preview")).isEmpty();
              assertThat(request.header("Authorization")).isEmpty();
            });
  }

  @Test
  void composesValuesOfWhatAPersonFillsIn() {
    assertThat(runs.requests("composed-values"))
        .extracting(
            request ->
                request.header("Authorization").or(() -> request.header("X-Acme-Pair")).orElse(""))
        .containsExactly(
            "sso-key composed_key:composed_secret",
            "Basic " + base64("composed_email/token:composed_api_token"),
            "Basic " + base64("api:composed_key"),
            "v1." + base64("composed_key:composed_secret"));
  }

  @Test
  void goesWhereTheAnswerTellsThatBroughtTheToken() {
    assertThat(runs.requests("told-variables"))
        .extracting(
            request ->
                request.method()
                    + " "
                    + request.target()
                    + " "
                    + request.header("Authorization").orElse("-"))
        .containsExactly(
            "POST /told-variables/token -",
            "GET /told-variables/a-shop/42/me Bearer fetched",
            "GET /told-variables/a-shop/42/orders Bearer fetched");
  }

  @Test
  void goesWhereTheAnswerToACallTellsWithTheTokenOfTheRequest() {
    assertThat(runs.requests("asked-variables"))
        .extracting(
            request ->
                request.method()
                    + " "
                    + request.target()
                    + " "
                    + request.header("Authorization").orElse("-"))
        .containsExactly(
            "POST /asked-variables/token -",
            "GET /asked-variables/metadata OAuth fetched",
            "GET /asked-variables/sites Bearer fetched",
            "GET /asked-variables/us2/12/me Bearer fetched",
            "GET /asked-variables/us2/12/orders Bearer fetched");
  }

  @Test
  void goesWhereThePartOfAKeySays() {
    assertThat(runs.only("variable-in-key").target()).isEqualTo("/variable-in-key/us6/me");
    assertThat(runs.authorization("variable-in-key")).isEqualTo("Basic " + base64("any:k3y-us6"));
  }

  @Test
  void takesCredentialsApartThatHoldSeveral() {
    List<Received> requests = runs.requests("credential-parts");
    String[] jwt = requests.get(0).header("Authorization").orElse("").split("[ .]", 0);
    assertThat(jwt[0]).isEqualTo("Ghost");
    assertThat(new String(Base64.getUrlDecoder().decode(jwt[1]), UTF_8)).contains("\"5f00\"");
    assertThat(requests.get(1).header("Authorization")).hasValue("Basic " + base64("amy:w/1:2"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void sendsAKeyOnceInTheQueryThoughTheDocumentListsItAsAParameterToo() {
    assertThat(runs.only("apikey-query").target())
        .isEqualTo("/apikey-query/weather?q=q&appid=queried_appid");
  }

  @Test
  void sendsACookieKeyAsACookie() {
    List<Received> requests = runs.requests("apikey-cookie");

    assertThat(requests.get(0).header("Cookie")).hasValue("SESSION=baked_session");
    assertThat(requests.get(1).header("Cookie")).hasValue("SESSION=baked_session; CSRF=baked_csrf");
    assertThat(requests).allSatisfy(request -> assertThat(request.header("SESSION")).isEmpty());
  }

  @Test
  void putsKeysIntoBodyAndPath() {
    List<Received> requests = runs.requests("apikey-body-and-path");

    assertThat(requests.get(0).body())
        .startsWith("{\n  \"client_id\": \"placed_client_id\",\n  \"secret\": \"placed_secret\",\n")
        .endsWith("}");
    assertThat(requests.get(1).body())
        .startsWith("client_id=placed_client_id&secret=placed_secret&name=string");
    assertThat(requests.get(2).body())
        .isEqualTo("{\n  \"client_id\": \"placed_client_id\",\n  \"secret\": \"placed_secret\"\n}");
    assertThat(requests.get(3).target())
        .isEqualTo("/apikey-body-and-path/botplaced_bot_token/getMe");
  }

  @Test
  void sendsAnEmptyPasswordWhereTheKeyIsTheUserName() {
    assertThat(runs.authorization("basic"))
        .isEqualTo("Basic " + base64("plain_secret_key:".getBytes(UTF_8)));
  }

  @Test
  void sendsBearerTokensBehindTheirPrefix() {
    assertThat(runs.authorization("bearer")).isEqualTo("Bearer borne_token");
    assertThat(runs.authorization("bearer-prefix")).isEqualTo("Bot bots_bot");
  }

  @Test
  void sendsBodiesWithTheirMediaType() {
    List<Received> requests = runs.requests("bodies");

    assertThat(requests)
        .extracting(request -> request.header("Content-Type").orElse("").replaceFirst(";.*", ""))
        .containsExactly(
            "application/json",
            "application/merge-patch+json",
            "multipart/form-data",
            "application/octet-stream",
            "text/plain",
            "application/json");
    assertThat(requests.get(0).body()).isEqualTo("[\n  \"string\"\n]");
    assertThat(requests.get(5).body()).startsWith("{\n  \"name\": \"string\"");
  }

  @Test
  void fetchesOneTokenByClientCredentialsAndUsesItWhereItIsAskedFor() {
    List<Received> requests = runs.requests("oauth2-client-credentials");

    assertThat(requests)
        .extracting(request -> request.method() + " " + request.uri().getPath())
        .containsExactly(
            "POST /oauth2-client-credentials/token",
            "GET /oauth2-client-credentials/first",
            "GET /oauth2-client-credentials/second",
            "GET /oauth2-client-credentials/open");
    assertThat(requests.get(0).header("Authorization"))
        .hasValue("Basic " + base64("machine_client_id:machine_client_secret".getBytes(UTF_8)));
    assertThat(requests.get(0).body())
        .isEqualTo("grant_type=client_credentials&scope=read%20write");
    assertThat(requests.get(1).header("Authorization")).hasValue("Bearer fetched");
    assertThat(requests.get(2).header("Authorization")).hasValue("Bearer fetched");
    assertThat(requests.get(3).header("Authorization")).isEmpty();
  }

  @Test
  void fetchesATokenInTheWayOfTheApi() {
    List<Received> requests = runs.requests("oauth2-own-way");

    assertThat(requests.get(0).header("Authorization")).isEmpty();
    assertThat(requests.get(0).header("Content-Type")).hasValue("application/json");
    assertThat(requests.get(0).body())
        .isEqualTo(
            """
            {"grant_type":"account_credentials","scope":"read,write",\
            "account_id":"peculiar_account_id","client_id":"peculiar_client_id",\
            "client_secret":"peculiar_client_secret"}\
            """);
    assertThat(requests.get(1).header("X-Access-Token")).hasValue("fetched");
    assertThat(requests.get(1).header("Authorization")).isEmpty();
  }

  @Test
  void exchangesATokenOfAnotherIssuerWithHeadersAndNamesOfTheApi() {
    List<Received> requests = runs.requests("oauth2-exchange");

    assertThat(requests.get(0).header("X-Channel")).hasValue("exchanging_channel");
    assertThat(requests.get(0).header("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    assertThat(requests.get(0).header("Authorization")).isEmpty();
    assertThat(requests.get(0).body())
        .isEqualTo(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"
                + "&assertion=exchanging_subject_token&client_key=exchanging_client_id");
    assertThat(requests.get(1).header("Authorization")).hasValue("Bearer fetched");
    assertThat(requests.get(1).header("X-Channel")).isEmpty();
  }

  @Test
  void fetchesNoTokenWhereThePersonGivesOne() {
    assertThat(runs.requests("given")).hasSize(1);
    assertThat(runs.only("given").header("Authorization")).hasValue("Bearer mine");
  }

  @Test
  void saysWhyThereIsNoToken() {
    assertThat(runs.all().get("refused").problems())
        .containsExactly(
            "assertion:0 in test-script: It refused the grant client_credentials: 401"
                + " invalid_client");
    assertThat(runs.all().get("nobody").warnings())
        .containsExactly(
            "No token was fetched: fill machine_client_id or machine_access_token in the"
                + " environment.");
    assertThat(runs.requests("nobody"))
        .allSatisfy(request -> assertThat(request.header("Authorization")).isEmpty());
  }

  @Test
  void sendsAccessTokensThatThePersonGot() {
    assertThat(runs.authorization("jwt-exchange")).isEqualTo("Bearer installed_app_access_token");
    assertThat(runs.authorization("oauth2-code")).isEqualTo("Bearer consented_access_token");
    assertThat(runs.authorization("oidc")).isEqualTo("Bearer discovered_access_token");
    assertThat(runs.only("session").header("X-Session")).hasValue("visited_session_token");
  }

  @Test
  void usesTheAlternativeThatAnOperationTakes() {
    assertThat(runs.requests("two-alternatives"))
        .extracting(request -> request.header("Authorization").orElseThrow())
        .containsExactly(
            "Bearer either_token",
            "Basic " + base64("either_username:either_password".getBytes(UTF_8)));
  }

  @Test
  void sendsAllSchemesThatGoTogether() {
    List<Received> requests = runs.requests("two-schemes");

    assertThat(requests.get(0).header("X-API-KEY")).hasValue("both_api_key");
    assertThat(requests.get(0).header("X-APPLICATION-KEY")).hasValue("both_app_key");
    assertThat(requests.get(1).header("X-API-KEY")).hasValue("both_api_key");
    assertThat(requests.get(1).header("Authorization"))
        .hasValue("Basic " + base64("both_username:both_password".getBytes(UTF_8)));
    assertThat(requests.get(2).header("X-API-KEY")).hasValue("both_api_key");
    assertThat(requests.get(2).header("X_Api_Key")).hasValue("both_look_alike");
  }

  @Test
  void sendsNothingWhereNothingIsAskedForOrCanBeSent() {
    assertThat(runs.requests("public-operation").get(0).header("Authorization"))
        .hasValue("Bearer mostly_token");
    assertThat(runs.requests("public-operation").get(1).header("Authorization")).isEmpty();
    assertThat(runs.requests("two-schemes").get(3).header("Authorization")).isEmpty();
    assertThat(runs.requests("two-schemes").get(3).header("X-API-KEY")).isEmpty();
    assertThat(runs.requests("httpsig"))
        .allSatisfy(request -> assertThat(request.header("Authorization")).isEmpty());
    assertThat(runs.requests("mtls-and-key").get(1).header("X-Api-Key")).isEmpty();
  }

  @Test
  void textOfADocumentIsNeverAVariable() {
    Received request = runs.only("names-need-escapes");

    assertThat(request.target())
        .isEqualTo(
            "/names-need-escapes/%7Bhostile_token%7D/%3Acolon/a.b/x:cancel/%C3%BC"
                + "?%7B%7Bhostile_token%7D%7D%26%3D%23=%7B%7Bhostile_token%7D%7D%26%3D%23");
    assertThat(request.header("Authorization")).hasValue("Bearer hostile_token");
    assertThat(request.header("Cookie"))
        .hasValue("%7B%7Bhostile_token%7D%7D=%7B%7Bhostile_token%7D%7D");
    assertThat(request.body())
        .isEqualTo(
            """
            {
              "__proto__": "string",
              "\\u007b\\u007bhostile_token}}": "string",
              "quote\\"\\\\ \\u202e\\u0007": "string"
            }\
            """);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
