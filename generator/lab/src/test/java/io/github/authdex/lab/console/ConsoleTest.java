package io.github.authdex.lab.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.MovableClock;
import io.github.authdex.lab.Wire;
import io.github.authdex.lab.message.UriText;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiModel BEARER = Apis.of(BearerScheme.BEARER, "token");

  private static Lab lab(ApiModel model) throws IOException {
    return Lab.start(model, LabOptions.STANDARD.withClock(new MovableClock()));
  }

  private static String feed(Lab lab, long after) throws IOException {
    return Wire.send(lab.baseUrl(), "GET /__lab/requests.json?after=" + after, "").body();
  }

  private static JsonNode requests(Lab lab) throws IOException {
    return JSON.readTree(feed(lab, 0)).path("requests");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/__lab",
        "/__lab/console.js",
        "/__lab/console.css",
        "/__lab/icon.svg",
        "/__lab/requests.json",
        "/__lab/none"
      })
  void answersAreShutToOthers(String path) throws IOException {
    try (Lab lab = lab(BEARER)) {
      Wire.Answer answer = Wire.send(lab.baseUrl(), "GET " + path, "");
      assertThat(answer.status()).isEqualTo(path.endsWith("none") ? 404 : 200);
      assertThat(answer.header("Content-Security-Policy"))
          .singleElement()
          .asString()
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .contains("frame-ancestors 'none'", "form-action 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("Cache-Control")).containsExactly("no-store");
      assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
      assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
      assertThat(answer.headers()).noneMatch(line -> line.startsWith("Access-Control-"));
      Wire.Answer foreign =
          Wire.send(lab.baseUrl(), "GET " + path + "\nOrigin: http://evil.example", "");
      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.headers()).noneMatch(line -> line.startsWith("Access-Control-"));
      assertThat(requests(lab)).isEmpty();
    }
  }

  @Test
  void pageHasNoScriptOrStyleOfItsOwnAndNamesNoOtherHost() throws IOException {
    try (Lab lab = lab(BEARER)) {
      String page = Wire.send(lab.baseUrl(), "GET /__lab", "").body();
      assertThat(page)
          .startsWith("<!doctype html>")
          .doesNotContainPattern("<script>|<style|style=|\\bon[a-z]+=|https?://");
    }
  }

  @Test
  void feedTellsEachRequestOnce() throws IOException {
    try (Lab lab = lab(BEARER)) {
      String token = lab.credentials().require("token").reveal();
      Wire.send(lab.baseUrl(), "GET /v1/me?page=2", "");
      Wire.send(lab.baseUrl(), "GET /v1/me\nAuthorization: Bearer " + token, "");
      JsonNode feed = JSON.readTree(feed(lab, 0));
      assertThat(feed.path("api").asText()).isEqualTo("acme");
      assertThat(feed.path("first").asLong()).isOne();
      assertThat(feed.path("requests")).hasSize(2);
      assertThat(feed.path("requests").get(0))
          .hasToString(
              "{\"number\":1,\"time\":\"2026-11-24T12:00:00Z\",\"api\":\"acme\",\"method\":\"GET\","
                  + "\"target\":\"/v1/me?page=***\",\"operation\":\"\",\"status\":401,"
                  + "\"outcome\":\"refused\",\"verdict\":\"No credential was sent; expected the"
                  + " credential \\\"token\\\" in the header \\\"Authorization\\\" behind \\\"Bearer \\\"\","
                  + "\"computed\":{},\"issued\":[]}");
      assertThat(feed.path("requests").get(1).path("verdict").asText()).isEqualTo("Let in by auth");
      JsonNode newer = JSON.readTree(feed(lab, 1));
      assertThat(newer.path("requests")).hasSize(1);
      assertThat(newer.path("requests").get(0).path("number").asInt()).isEqualTo(2);
      assertThat(JSON.readTree(feed(lab, 2)).path("requests")).isEmpty();
      assertThat(Wire.send(lab.baseUrl(), "GET /__lab/requests.json?after=-1", "").status())
          .isEqualTo(400);
    }
  }

  @Test
  void onlyTheOwnPageClears() throws IOException {
    try (Lab lab = lab(BEARER)) {
      Wire.send(lab.baseUrl(), "GET /v1/me", "");
      String clear = "POST /__lab/clear";
      String own = clear + "\nX-Authdex-Lab: 1";
      assertThat(Wire.send(lab.baseUrl(), clear, "").status()).isEqualTo(403);
      assertThat(Wire.send(lab.baseUrl(), "GET /__lab/clear\nX-Authdex-Lab: 1", "").status())
          .isEqualTo(405);
      assertThat(Wire.send(lab.baseUrl(), own + "\nSec-Fetch-Site: cross-site", "").status())
          .isEqualTo(403);
      assertThat(Wire.send(lab.baseUrl(), "OPTIONS /__lab/clear\nOrigin: null", "").status())
          .isEqualTo(403);
      assertThat(lab.requests()).hasSize(1);
      assertThat(Wire.send(lab.baseUrl(), own, "").status()).isEqualTo(204);
      assertThat(lab.requests()).isEmpty();
      assertThat(JSON.readTree(feed(lab, 0)).path("first").asInt()).isEqualTo(2);
    }
  }

  @Test
  void noSecretIsInTheFeedHoweverItIsSent() throws IOException {
    try (Lab lab =
        lab(OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST)))) {
      String secret = lab.credentials().require("clientSecret").reveal();
      String encoded = percent(secret);
      String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      for (String form : List.of(encoded, percent(encoded), percent(base64))) {
        Wire.send(lab.baseUrl(), "GET /v1/" + form + "/x?" + form + "=1", "");
      }
      String answer = Wire.send(lab.baseUrl(), tokenRequest(lab), grant(lab, secret)).body();
      String token = JSON.readTree(answer).path("access_token").asText();
      Wire.send(lab.baseUrl(), "GET /v1/" + token, "");

      String feed = feed(lab, 0);
      assertThat(feed).doesNotContain(secret, encoded, percent(encoded), base64, token);
      JsonNode requests = JSON.readTree(feed).path("requests");
      assertThat(requests).hasSize(5);
      assertThat(requests.get(0).path("target").asText()).isEqualTo("/v1/***/x?***=***");
      assertThat(requests.get(3).path("verdict").asText()).isEqualTo("Brought a token");
      assertThat(requests.get(3).path("issued"))
          .hasToString(
              "[{\"start\":\""
                  + token.substring(0, 4)
                  + "…\",\"kind\":\"access\",\"expires\":\"2026-11-24T13:00:00Z\","
                  + "\"scopes\":[\"read\",\"write\"]}]");
      assertThat(requests.get(4).path("target").asText()).isEqualTo("/v1/***");
    }
  }

  private static String tokenRequest(Lab lab) {
    String path = lab.endpointUrls().values().iterator().next().getRawPath();
    return "POST " + path + "\nContent-Type: application/x-www-form-urlencoded";
  }

  private static String grant(Lab lab, String secret) {
    String id = lab.credentials().require("clientId").reveal();
    return "grant_type=client_credentials&client_id="
        + percent(id)
        + "&client_secret="
        + percent(secret);
  }

  private static String percent(String text) {
    return UriText.encode(text);
  }

  @Test
  void whatTheLabComputedIsThereWithoutSecrets() throws IOException {
    try (Lab lab = lab(Apis.of(HawkScheme.of("sha256"), "id", "key"))) {
      String id = lab.credentials().require("id").reveal();
      String key = lab.credentials().require("key").reveal();
      String proof = "Hawk id=\"" + id + "\", ts=\"1795521600\", nonce=\"n\", mac=\"AAAA\"";
      Wire.send(lab.baseUrl(), "GET /v1/me?k=" + percent(key) + "\nAuthorization: " + proof, "");
      String text = requests(lab).get(0).path("computed").path("normalized string").asText();
      assertThat(text).startsWith("hawk.1.header\n1795521600\nn\nGET\n/v1/me?k=***\n127.0.0.1\n");
    }
  }

  @Test
  void hostileTextsAreHarmless() throws IOException {
    try (Lab lab = lab(BEARER)) {
      Wire.send(lab.baseUrl(), "GET /v1/%3Cscript%3Ealert(1)%3C/script%3E/%0a%1b%e2%80%ae", "");
      Wire.send(lab.baseUrl(), "GET /v1/" + "x".repeat(6000), "");
      JsonNode requests = requests(lab);
      assertThat(requests.get(0).path("target").asText())
          .isEqualTo("/v1/<script>alert(1)</script>/\\u{A}\\u{1B}\\u{202E}");
      assertThat(requests.get(1).path("target").asText()).hasSize(4001).endsWith("x…");
    }
  }

  @Test
  void thousandRequestsAreKept() throws IOException {
    try (Lab lab = lab(BEARER)) {
      for (int i = 1; i <= 1003; i++) {
        Wire.send(lab.baseUrl(), "GET /v1/" + i, "");
      }
      JsonNode feed = JSON.readTree(feed(lab, 0));
      assertThat(feed.path("first").asInt()).isEqualTo(4);
      assertThat(feed.path("requests")).hasSize(1000);
      assertThat(feed.path("requests").get(0).path("target").asText()).isEqualTo("/v1/4");
    }
  }

  @Test
  void whatTheConsoleHidesIsNamed() throws IOException {
    ApiModel below = Apis.acme().operation("usual", "GET", "/__lab/x").model();
    try (Lab lab = lab(below)) {
      assertThat(lab.behindConsole()).isEmpty();
    }
    ApiModel clashing =
        new Apis()
            .server(Server.of("https://api.acme.example"))
            .operation("usual", "GET", "/__labour")
            .operation("clash", "GET", "/__lab/{x}")
            .model();
    try (Lab lab = lab(clashing)) {
      assertThat(lab.behindConsole()).containsExactly("GET /__lab/{x}");
    }
  }
}
