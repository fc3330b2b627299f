package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabTest {
  private static final ApiModel BEARER = Apis.of(BearerScheme.BEARER, "token");

  @Test
  void baseUrlIsOnLoopbackAndKeepsThePath() throws IOException {
    try (Lab lab = Lab.start(BEARER, LabOptions.STANDARD)) {
      assertThat(lab.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/v1");
    }
  }

  @Test
  void nothingListensAfterwards() throws IOException {
    Lab lab = Lab.start(BEARER, LabOptions.STANDARD);
    URI url = lab.baseUrl();
    lab.close();
    assertThatThrownBy(() -> Wire.send(url, "GET /v1/me", "")).isInstanceOf(ConnectException.class);
  }

  @Test
  void takenPortIsNamed() throws IOException {
    try (Lab lab = Lab.start(BEARER, LabOptions.STANDARD)) {
      int port = lab.baseUrl().getPort();
      assertThatThrownBy(() -> Lab.start(BEARER, LabOptions.STANDARD.withPort(port)))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "The lab cannot listen on 127.0.0.1:" + port + "; choose a port that is free");
    }
  }

  @Test
  void apiThatDescribesNoneOfItsSchemesIsRefused() {
    ApiModel model =
        Apis.acme()
            .scheme("one", new NtlmScheme(), Map.of())
            .security(Alternative.of("one", "two"), Alternative.of("three"))
            .model();
    assertThatThrownBy(() -> Lab.start(model, LabOptions.STANDARD))
        .isInstanceOf(UncheckableApiException.class)
        .hasMessage(
            "The lab cannot run as \"acme\", since each way to authenticate asks for a scheme that"
                + " the API describes nowhere: \"two\", \"three\"");
  }

  @Test
  void apiWithoutAuthenticationRuns() throws IOException {
    try (Lab lab = Lab.start(Apis.acme().model(), LabOptions.STANDARD)) {
      assertThat(Wire.send(lab.baseUrl(), "GET /v1/me", "").body())
          .isEqualTo("{\"authenticated\":false,\"api\":\"acme\"}");
    }
  }

  @Test
  void credentialsHaveTheFormOfRealOnes() throws IOException {
    ApiModel model =
        Apis.acme()
            .credential("prefixed", new Format(List.of("sk_test_", "sk_"), 20, 0, "printable"))
            .credential("digits", new Format(List.of(), 0, 6, "digits"))
            .credential("hex", new Format(List.of(), 40, 40, "hex"))
            .credential("long", new Format(List.of("p"), 100, 0, "base64url"))
            .scheme("auth", BearerScheme.BEARER, Map.of("token", "prefixed"))
            .security(Alternative.of("auth"))
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Map<String, String> values = lab.environment();
      assertThat(values.get("ACME_prefixed")).matches("sk_test_[A-Za-z0-9]{24}");
      assertThat(values.get("ACME_digits")).matches("[0-9]{6}");
      assertThat(values.get("ACME_hex")).matches("[0-9a-f]{40}");
      assertThat(values.get("ACME_long")).matches("p[A-Za-z0-9_-]{99}");
    }
  }

  @Test
  void credentialsDependOnTheSeedAlone() throws IOException {
    LabOptions seeded = LabOptions.STANDARD.withSeed(7);
    try (Lab one = Lab.start(BEARER, seeded);
        Lab two = Lab.start(BEARER, seeded);
        Lab other = Lab.start(BEARER, LabOptions.STANDARD)) {
      assertThat(two.environment()).isEqualTo(one.environment());
      assertThat(other.environment()).isNotEqualTo(one.environment());
    }
  }

  @Test
  void addressesOfOtherHostsMoveBelowTheLab() throws IOException {
    ServerVariable region =
        new ServerVariable(
            "dc", "", Optional.empty(), List.of(), ServerVariable.HOST_LABEL, "us21");
    ApiModel model =
        Apis.acme()
            .server(
                new Server("https://{dc}.acme.example/3.0", "regional", "", Map.of("dc", region)))
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      String origin = "http://127.0.0.1:" + lab.baseUrl().getPort();
      assertThat(lab.variables()).isEqualTo(Map.of("dc", "us21"));
      assertThat(lab.endpoints().apply(URI.create("https://api.acme.example/v1/a%20b?c=d")))
          .isEqualTo(URI.create(origin + "/v1/a%20b?c=d"));
      assertThat(lab.endpoints().apply(URI.create("https://login.example.com:8443/oauth/token")))
          .isEqualTo(URI.create(origin + "/~login.example.com:8443/oauth/token"));
      assertThat(lab.endpoints().apply(URI.create("https://login.example.com")))
          .isEqualTo(URI.create(origin + "/~login.example.com"));
      assertThat(lab.endpoints().apply(URI.create(origin + "/oauth/token")))
          .isEqualTo(URI.create(origin + "/oauth/token"));
    }
  }

  @Test
  void journalHidesEverySecret() throws IOException {
    try (Lab lab =
        Lab.start(
            Apis.of(new ApiKeyScheme(Placement.QUERY, "key", ""), "key"),
            LabOptions.STANDARD.withClock(new MovableClock()))) {
      String key = lab.credentials().require("key").reveal();
      Wire.send(lab.baseUrl(), "GET /v1/" + key + "/x?key=" + key + "&page=2", "");
      assertThat(lab.requests())
          .singleElement()
          .hasToString(
              "LabRequest[time=2026-11-24T12:00:00Z, method=GET, target=/v1/***/x?key=***&page=***,"
                  + " operation=, status=200, problem=]");
    }
  }

  @Test
  void wireMocksOwnAddressesAreShut() throws IOException {
    try (Lab lab = Lab.start(BEARER, LabOptions.STANDARD)) {
      assertThat(Wire.send(lab.baseUrl(), "GET /__admin/mappings", "").status()).isEqualTo(401);
      assertThat(Wire.send(lab.baseUrl(), "POST /__admin/shutdown", "").status()).isEqualTo(401);
      assertThat(Wire.send(lab.baseUrl(), "GET /v1/me", "").status()).isEqualTo(401);
    }
  }

  @Test
  void bodiesThatWouldFillMemoryAreRefused() throws IOException {
    try (Lab lab = Lab.start(BEARER, LabOptions.STANDARD)) {
      URI url = lab.baseUrl();
      Wire.Answer large = Wire.stream(url, "POST /v1/me\nContent-Length: 20000000", "x");
      assertThat(large.status()).isEqualTo(413);
      assertThat(large.body())
          .isEqualTo("{\"problem\":\"The content is longer than 16777216 bytes\"}");
      Wire.Answer packed = Wire.send(url, "POST /v1/me\nContent-Encoding: gzip", "x");
      assertThat(packed.status()).isEqualTo(415);
      assertThat(packed.body())
          .isEqualTo("{\"problem\":\"The lab reads content without Content-Encoding alone\"}");
      assertThat(chunked(url, 16).status()).isEqualTo(401);
      assertThat(chunked(url, 17).status()).isEqualTo(413);
    }
  }

  @Test
  void discoveryDocumentPointsToTheLab() throws IOException {
    ApiModel model =
        Apis.of(
            new OidcScheme(
                "https://id.acme.example/.well-known/openid-configuration",
                Map.of("openid", ""),
                OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST)),
            "clientId",
            "clientSecret",
            "accessToken");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      String issuer = "http://127.0.0.1:" + lab.baseUrl().getPort() + "/~id.acme.example";
      String found =
          Wire.send(lab.baseUrl(), "GET /~id.acme.example/.well-known/openid-configuration", "")
              .body();
      assertThat(found)
          .startsWith("{\"issuer\":\"" + issuer + "\",")
          .contains("\"authorization_endpoint\":\"" + issuer + "/authorize\"")
          .contains("\"token_endpoint\":\"" + issuer + "/token\"")
          .contains("\"jwks_uri\":\"" + issuer + "/token/keys\"")
          .contains("\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]")
          .contains("\"scopes_supported\":[\"openid\"]")
          .contains("\"id_token_signing_alg_values_supported\":[\"ES256\"]");
    }
  }

  private static Wire.Answer chunked(URI url, int megabytes) throws IOException {
    String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
    return Wire.stream(
        url, "POST /v1/me\nTransfer-Encoding: chunked", chunk.repeat(megabytes) + "0\r\n\r\n");
  }
}
