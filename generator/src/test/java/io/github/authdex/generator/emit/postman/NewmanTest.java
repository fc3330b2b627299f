package io.github.authdex.generator.emit.postman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.node.Newman;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at what arrives when newman runs the golden collections. */
final class NewmanTest {
  /** What newman says of uploads, whose files only the person can choose. */
  private static final List<String> NO_FILE_CHOSEN =
      List.of(
          "Form param `file`, file load error: missing file source",
          "Binary file load error: invalid or missing file source");

  private static GoldenRuns runs;

  @BeforeAll
  static void runAll(@TempDir Path temp)
      throws IOException, InterruptedException, GeneralSecurityException {
    runs = GoldenRuns.of(temp);
  }

  @AfterAll
  static void stop() {
    if (runs != null) {
      runs.close();
    }
  }

  @Test
  void everyCollectionRunsWithoutProblemOrWarning() {
    assertThat(runs.all().keySet()).containsAll(GoldenModels.all().keySet());
    assertThat(runs.all().values())
        .filteredOn(run -> !run.name().matches("refused|nobody|.*-unfilled"))
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.warnings())
                  .as(run.name())
                  .isEqualTo(run.name().equals("bodies") ? NO_FILE_CHOSEN : List.of());
              assertThat(run.statuses()).as(run.name()).isNotEmpty().containsOnly(200);
            });
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
  void answersADigestChallenge() throws GeneralSecurityException {
    List<Received> requests = runs.requests("digest");
    String answer = requests.get(1).header("Authorization").orElseThrow();

    assertThat(requests).hasSize(2);
    assertThat(answer)
        .startsWith("Digest username=\"digested_username\", realm=\"acme\", nonce=\"n1\"")
        .contains("uri=\"/digest/status\"", "algorithm=\"MD5\"", "qop=auth", "nc=00000001");
    assertThat(answer)
        .contains(
            "response=\""
                + Proofs.digest(
                    answer, "digested_username", "digested_password", "GET", "/digest/status")
                + "\"");
  }

  @Test
  void answersAnNtlmChallenge() {
    assertThat(runs.requests("ntlm")).hasSize(3);
    assertThat(
            GoldenRuns.typeOf(runs.requests("ntlm").get(1).header("Authorization").orElseThrow()))
        .isEqualTo(1);
    assertThat(
            GoldenRuns.typeOf(runs.requests("ntlm").get(2).header("Authorization").orElseThrow()))
        .isEqualTo(3);
  }

  @Test
  void signsByEdgeGrid() throws GeneralSecurityException {
    Received request = runs.only("edgegrid");
    String header = request.header("Authorization").orElseThrow();

    assertThat(header)
        .startsWith(
            "EG1-HMAC-SHA256 client_token=edge_client_token;access_token=edge_access_token;");
    assertThat(header).endsWith("signature=" + Proofs.edgeGrid(request, "edge_client_secret"));
  }

  @Test
  void signsByHawk() throws GeneralSecurityException {
    for (Received request : runs.requests("hawk")) {
      String header = request.header("Authorization").orElseThrow();

      assertThat(header).startsWith("Hawk id=\"hawked_id\", ts=\"");
      assertThat(header).contains("mac=\"" + Proofs.hawk(request, "hawked_key") + "\"");
    }
    assertThat(runs.requests("hawk")).hasSize(2);
    assertThat(runs.requests("hawk").get(1).header("Authorization").orElseThrow())
        .contains("hash=\"");
  }

  @Test
  void signsByOAuth1() throws GeneralSecurityException {
    Received request = runs.only("oauth1");
    String header = request.header("Authorization").orElseThrow();

    assertThat(header)
        .startsWith("OAuth realm=\"signed_account\",oauth_consumer_key=\"signed_client_id\"")
        .contains("oauth_signature_method=\"HMAC-SHA256\"", "oauth_version=\"1.0\"");
    assertThat(header)
        .contains(
            "oauth_signature=\""
                + Proofs.oauth1(request, runs.url(), "signed_client_secret", "signed_token_secret")
                + "\"");
  }

  @Test
  void signsBySigV4() throws GeneralSecurityException {
    for (Received request : runs.requests("sigv4")) {
      String header = request.header("Authorization").orElseThrow();

      assertThat(header)
          .startsWith("AWS4-HMAC-SHA256 Credential=cloudy_access_key_id/")
          .contains("/eu/s3/aws4_request");
      assertThat(request.header("X-Amz-Security-Token")).hasValue("cloudy_session_token");
      assertThat(header).endsWith("Signature=" + Proofs.sigV4(request, "cloudy_secret_access_key"));
    }
    assertThat(runs.requests("sigv4")).hasSize(2);
  }

  @Test
  void signsByARecipeInAHeader() throws GeneralSecurityException {
    assertThat(runs.requests("signature-header")).hasSize(2);
    assertThat(runs.requests("signature-header").get(0).target())
        .isEqualTo("/signature-header/find/what?from%20[%C3%BC]=from%20[%C3%BC]");
    for (Received request : runs.requests("signature-header")) {
      String authorization = request.header("Authorization").orElseThrow();
      String nonce = authorization.replaceAll("^Stamp nonce=|, signature=.*$", "");
      String signed =
          String.join(
              "\n",
              request.header("X-Time").orElseThrow(),
              nonce,
              request.method(),
              request.target(),
              request.body());

      assertThat(nonce).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      assertThat(request.header("X-Time").orElseThrow()).matches("[0-9]{10}");
      assertThat(authorization).endsWith(", signature=" + Proofs.hmacHex("stamped_sign", signed));
    }
  }

  @Test
  void signsByARecipeWithAHashInsideAndACounterInTheBody() throws GeneralSecurityException {
    List<Received> requests = runs.requests("signature-body");
    String form = requests.get(0).body();
    String json = requests.get(1).body();

    assertThat(form).matches("nonce=[0-9]{16}&name=string&size=1&state=new&parts=%7B.*");
    assertThat(requests.get(0).header("API-Sign"))
        .hasValue(Proofs.kraken(requests.get(0), "counted_sign", form.substring(6, 22)));
    assertThat(json).matches("(?s)\\{\n  \"nonce\": \"[0-9]{16}\",\n  \"name\".*");
    assertThat(requests.get(1).header("API-Sign"))
        .hasValue(Proofs.kraken(requests.get(1), "counted_sign", json.substring(14, 30)));
    assertThat(json.substring(14, 30)).isGreaterThan(form.substring(6, 22));
    assertThat(requests)
        .allSatisfy(request -> assertThat(request.header("API-Key")).hasValue("counted_api_key"));
  }

  @Test
  void signsByARecipeInTheQueryBehindTheKeyThatItCovers() throws GeneralSecurityException {
    List<Received> requests = runs.requests("signature-query-and-key");

    assertThat(requests).hasSize(3);
    for (Received request : requests.subList(0, 2)) {
      String query = request.uri().getRawQuery();
      String signed = query.replaceFirst("&signature=.*$", "");

      assertThat(signed).matches("apiKey=traded_api_key&timestamp=[0-9]{13}");
      assertThat(URLDecoder.decode(query.replaceFirst("^.*&signature=", ""), UTF_8))
          .isEqualTo(Proofs.hmacBase64("traded_sign", signed + request.body()));
    }
    assertThat(requests.get(1).body()).startsWith("name=string&size=1&state=new&parts=%7B");
    assertThat(requests.get(2).target()).isEqualTo("/signature-query-and-key/ping");
  }

  @Test
  void signsAJwtWithAHexadecimalKeyAndDatesIt() throws GeneralSecurityException {
    String[] parts = runs.authorization("jwt-hex").split("[ .]", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8);

    assertThat(parts[0]).isEqualTo("Ghost");
    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
        .isEqualTo(
            "{\"kid\":\"ghostly_key_id\",\"typ\":\"JWT\",\"id\":\"ghostly_shop\",\"alg\":\"HS256\"}");
    assertThat(payload)
        .startsWith(
            "{\"aud\":\"/admin/\",\"iss\":\"ghostly_key_id\",\"tier\":[1,\"ghostly_shop\"],\"iat\":");
    assertThat(Proofs.number(payload, "exp") - Proofs.number(payload, "iat")).isEqualTo(300);
    assertThat(parts[3]).isEqualTo(Proofs.hs256(parts[1] + "." + parts[2], "00ff7f80".repeat(8)));
  }

  @Test
  void putsAJwtIntoTheQuery() {
    assertThat(runs.only("jwt-query").target())
        .matches("/jwt-query/read\\?assertion=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
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
  void signsAnAsapToken() {
    String[] parts = runs.authorization("asap").split("[ .]", -1);

    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
        .isEqualTo("{\"alg\":\"RS256\",\"kid\":\"federated_key_id\"}");
    assertThat(new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8))
        .contains("\"iss\":\"federated_issuer\"", "\"aud\":\"acme/eu\"");
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

  @Test
  void credentialsThatACallerDoesWithoutMayStayEmpty() throws GeneralSecurityException {
    Received oauth1 = runs.below("/oauth1/bare").get(0);
    Received sigV4 = runs.below("/sigv4/bare").get(0);

    assertThat(oauth1.header("Authorization").orElseThrow())
        .doesNotContain("oauth_token=")
        .contains(
            "oauth_signature=\""
                + Proofs.oauth1(oauth1, runs.url(), "signed_client_secret", "")
                + "\"");
    assertThat(sigV4.header("X-Amz-Security-Token")).isEmpty();
    assertThat(sigV4.header("Authorization").orElseThrow())
        .endsWith("Signature=" + Proofs.sigV4(sigV4, "cloudy_secret_access_key"));
    assertThat(runs.below("/ntlm/bare")).hasSize(3);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
