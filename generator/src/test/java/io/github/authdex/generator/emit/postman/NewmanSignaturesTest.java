package io.github.authdex.generator.emit.postman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.node.EchoServer.Received;
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

/** Computes again what newman signs, or proves in answer to a challenge, of golden collections. */
final class NewmanSignaturesTest {
  private static GoldenRuns runs;

  @BeforeAll
  static void runAll(@TempDir Path temp)
      throws IOException, InterruptedException, GeneralSecurityException {
    runs = GoldenRuns.signed(temp);
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
  void signsAnAsapToken() {
    String[] parts = runs.authorization("asap").split("[ .]", -1);

    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
        .isEqualTo("{\"alg\":\"RS256\",\"kid\":\"federated_key_id\"}");
    assertThat(new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8))
        .contains("\"iss\":\"federated_issuer\"", "\"aud\":\"acme/eu\"");
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
}
