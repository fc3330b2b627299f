package io.github.authdex.generator.emit.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mappings answer, and what is told of those that are not written. */
final class WireMockAnswersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      servers: [{url: "https://shop.example/v1"}]
      paths:
        /users/{id}:
          get: {operationId: "{{now}}{{{now}}}", security: [], responses: {}}
        /users/me:
          get: {operationId: me, responses: {}}
        /orders:
          get: {operationId: orders, security: [{key: [], app: []}, {}], responses: {}}
        /both:
          get: {operationId: both, security: [{app: [], user: []}], responses: {}}
        /signed:
          get: {operationId: signed, security: [{digest: []}], responses: {}}
        /old?action=list:
          get: {operationId: old, responses: {}}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          user: {type: http, scheme: basic}
          digest: {type: http, scheme: digest}
          app:
            type: oauth2
            flows:
              clientCredentials: {tokenUrl: "https://login.shop.example/token", scopes: {}}
              authorizationCode:
                authorizationUrl: https://login.shop.example/authorize
                tokenUrl: https://login.shop.example/token
                scopes: {}
      security: [{key: []}, {app: []}, {user: []}]
      """;

  @TempDir private Path folder;

  private static ApiModel shop() throws Exception {
    byte[] text = SHOP.getBytes(StandardCharsets.UTF_8);
    return Authdex.of(Catalog.bundled())
        .document(DocumentReader.read("shop.yaml", text), SourceFolder.NONE)
        .model();
  }

  private static String held(StubServer server, String name) {
    return server.lab().credentials().find(name).map(Secret::reveal).orElseThrow();
  }

  private static HttpResponse<String> get(StubServer server, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.at(URI.create("https://shop.example/v1" + path)));
    return HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void theNarrowerPathDecides() throws Exception {
    try (StubServer server = StubServer.start(shop(), folder)) {
      assertThat(get(server, "/users/7").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = get(server, "/users/me");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().allValues("WWW-Authenticate"))
          .containsExactly(
              "ApiKey realm=\"shop\"", "Bearer realm=\"shop\"", "Basic realm=\"shop\"");
      assertThat(get(server, "/users/me", "X-Key", held(server, "key")).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void allOfASetIsNeededAndNoneOfItIsAnonymous() throws Exception {
    try (StubServer server = StubServer.start(shop(), folder)) {
      String key = held(server, "key");
      assertThat(get(server, "/orders").statusCode()).isEqualTo(200);
      assertThat(get(server, "/orders", "X-Key", key).statusCode()).isEqualTo(401);
      assertThat(
              get(
                      server,
                      "/orders",
                      "X-Key",
                      key,
                      "Authorization",
                      "bearer " + held(server, "accessToken"))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatAServerWouldHaveToComputeIsToldAndRefused() throws Exception {
    try (StubServer server = StubServer.start(shop(), folder)) {
      assertThat(server.told())
          .containsExactlyInAnyOrder(
              "\"app\" (oauth2) is written without authorizationCode",
              "\"digest\" (digest) is left out: the proof answers the server's challenge",
              "\"app\" with \"user\" is left out: two proofs stand in one place",
              "\"old\" is left out: its path has a query",
              "not checked, and answered with 501: \"signed\" and 1 more");
      assertThat(get(server, "/signed", "X-Key", held(server, "key")).statusCode()).isEqualTo(501);
      assertThat(get(server, "/both").statusCode()).isEqualTo(501);
      assertThat(get(server, "/old?action=list").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatADocumentCallsThingsIsNoTemplate() throws Exception {
    try (StubServer server = StubServer.start(shop(), folder)) {
      assertThat(get(server, "/users/7").body()).contains("\"operation\":\"{ {now}}{ { {now}}}\"");
    }
  }

  @Test
  void theTokenEndpointAsksForTheClientsProof() throws Exception {
    try (StubServer server = StubServer.start(shop(), folder)) {
      String right = "Basic " + pair(held(server, "clientId"), held(server, "clientSecret"));
      String grant = "grant_type=client_credentials";
      HttpResponse<String> granted = token(server, right, grant);
      assertThat(granted.statusCode()).isEqualTo(200);
      assertThat(granted.body())
          .isEqualTo(
              "{\"access_token\":\""
                  + held(server, "accessToken")
                  + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
      assertThat(granted.headers().firstValue("Cache-Control")).contains("no-store");
      HttpResponse<String> wrong = token(server, "Basic " + pair("a", "b"), grant);
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).isEqualTo("{\"error\":\"invalid_client\"}");
      assertThat(token(server, right, grant + "&client_secret=x").statusCode()).isEqualTo(401);
      assertThat(token(server, right, grant + "&" + grant).statusCode()).isEqualTo(400);
      assertThat(token(server, right, "grant_type=authorization_code&code=x").body())
          .isEqualTo("{\"error\":\"unsupported_grant_type\"}");
    }
  }

  /** Without what RFC 6749 §2.3.1 encodes, but for the signs that throw-away secrets have. */
  private static String pair(String id, String secret) {
    String pair = id + ":" + secret.replace("+", "%2B").replace("/", "%2F");
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> token(StubServer server, String proof, String form)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(server.at(URI.create("https://login.shop.example/token")))
            .header("Authorization", proof)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aLoginThatIsWrongGetsNoSession() throws Exception {
    ApiModel model = GoldenModels.all().get("session").get();
    try (StubServer server = StubServer.start(model, folder)) {
      String login = server.files().endpoints().iterator().next();
      HttpResponse<String> refused =
          HTTP.send(
              HttpRequest.newBuilder(server.at(server.lab().baseUrl()).resolve(login))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).doesNotContain("token-of-");
    }
  }

  @Test
  void whatLacksAHeaderThatTheApiRequiresIsABadRequest() throws Exception {
    ApiModel github = Authdex.of(Catalog.bundled()).api("github").collection();
    try (StubServer server = StubServer.start(github, folder)) {
      HttpRequest request =
          HttpRequest.newBuilder(server.at(URI.create("https://api.github.com/user")))
              .header("Authorization", "Bearer " + held(server, "token"))
              .header("User-Agent", "")
              .build();
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("The API requires in the headers: User-Agent");
    }
  }

  @Test
  void refusalsAreInTheApisOwnWords() throws Exception {
    ApiModel gitlab = Authdex.of(Catalog.bundled()).api("gitlab").collection();
    try (StubServer server = StubServer.start(gitlab, folder)) {
      URI user = URI.create(server.lab().baseUrl() + "/user");
      HttpRequest request = HttpRequest.newBuilder(server.at(user)).build();
      HttpResponse<String> refused = HTTP.send(request, BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
    }
  }

  @Test
  void aCookieStandsAmongOthersOnce() throws Exception {
    ApiModel model = GoldenModels.all().get("apikey-cookie").get();
    WirePlace place = model.auth().schemes().values().iterator().next().scheme().places().get(0);
    StubCondition condition = new StubCondition(place, "", "s.1");
    Pattern pattern = Pattern.compile(condition.pattern().get("matches").asText());
    String right = place.name() + "=s.1";
    for (String fits : List.of(right, "a=b; " + right, right + "; a=b", "a=b;" + right + ";c=d")) {
      assertThat(fits).matches(pattern);
    }
    for (String wrong :
        List.of(
            right + "2",
            place.name() + "=sx1",
            "x" + right,
            right + "; " + right,
            place.name() + "=other; " + right,
            "; ".repeat(5_000))) {
      assertThat(wrong).doesNotMatch(pattern);
    }
  }

  @Test
  void equalApisGetEqualFiles() throws Exception {
    ApiModel model = shop();
    try (StubServer one = StubServer.start(model, folder);
        StubServer other = StubServer.start(model, folder.resolve("other"))) {
      assertThat(one.files()).isEqualTo(other.files());
      assertThat(one.files().credentials()).contains("key");
    }
  }
}
