package io.github.authdex.lab.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.Wire;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.CredentialRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requirement holds for a request, and what the answer looks like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestGuardTest {
  private static final ApiModel API =
      Apis.acme()
          .credentials("appId", "appKey", "token", "username", "password")
          .scheme("id", new ApiKeyScheme(Placement.HEADER, "X-App-Id", ""), Map.of("key", "appId"))
          .scheme("key", new ApiKeyScheme(Placement.QUERY, "app_key", ""), Map.of("key", "appKey"))
          .scheme("token", BearerScheme.BEARER, Map.of("token", "token"))
          .scheme("basic", new BasicScheme(), Map.of())
          .security(Alternative.of("id", "key"), Alternative.of("token"))
          .operation("item", "GET", "/items/{id}", Alternative.of("token"))
          .operation("mine", "GET", "/items/mine", Alternative.of("basic"))
          .operation("status", "GET", "/status")
          .operation("feed", "GET", "/feed", Alternative.of(), Alternative.of("token"))
          .operation("vault", "GET", "/vault", Alternative.of("nowhere"))
          .operation("file", "GET", "/files/{name}.{format}", Alternative.of("basic"))
          .operation(
              "upload",
              "POST",
              "/upload",
              List.of(Server.of("https://uploads.acme.example/files")),
              new AuthRequirement(List.of(Alternative.of("basic"))))
          .model();

  private Lab lab;

  @BeforeAll
  void start() throws IOException {
    lab = Lab.start(API, LabOptions.STANDARD.withSeed(4));
  }

  @AfterAll
  void stop() {
    lab.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/any?app_key={appKey}  | X-App-Id: {appId}             | 200 | {"authenticated":true,"api":"acme","scheme":"id + key"}
          GET /v1/any                   | Authorization: Bearer {token} | 200 | {"authenticated":true,"api":"acme","scheme":"token"}
          GET /v1/items/7               | Authorization: Bearer {token} | 200 | {"authenticated":true,"api":"acme","scheme":"token","operation":"item"}
          GET /v1/items/a%2Fb           | Authorization: Bearer {token} | 200 | {"authenticated":true,"api":"acme","scheme":"token","operation":"item"}
          GET /v1/items/mine            | Authorization: {basic}        | 200 | {"authenticated":true,"api":"acme","scheme":"basic","operation":"mine"}
          GET /v1/files/a.b.json        | Authorization: {basic}        | 200 | {"authenticated":true,"api":"acme","scheme":"basic","operation":"file"}
          GET /v1/status                | Accept: text/plain            | 200 | {"authenticated":false,"api":"acme","operation":"status"}
          GET /v1/status                | Authorization: Bearer {token} | 200 | {"authenticated":false,"api":"acme","operation":"status"}
          GET /v1/feed                  | Accept: text/plain            | 200 | {"authenticated":false,"api":"acme","operation":"feed"}
          GET /v1/feed                  | Authorization: Bearer {token} | 200 | {"authenticated":true,"api":"acme","scheme":"token","operation":"feed"}
          POST /~uploads.acme.example/files/upload | Authorization: {basic} | 200 | {"authenticated":true,"api":"acme","scheme":"basic","operation":"upload"}
          POST /v1/upload               | Authorization: {basic}        | 200 | {"authenticated":true,"api":"acme","scheme":"basic","operation":"upload"}
          GET /~api.acme.example/v1/status | Accept: text/plain         | 200 | {"authenticated":false,"api":"acme","operation":"status"}
          """)
  void operationsOwnRequirementHoldsElseTheApis(String line, String header, int status, String body)
      throws IOException {
    Wire.Answer answer = send(line + "\n" + header);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/any              | Accept: text/plain     | No credential was sent; expected the credential "appId" in the header "X-App-Id" and the credential "appKey" in the query parameter "app_key", or the credential "token" in the header "Authorization" behind "Bearer "
          GET /v1/any              | X-App-Id: {appId}      | Scheme "key": the query parameter "app_key" is missing
          GET /v1/any?app_key=x    | X-App-Id: y            | Scheme "id": the header "X-App-Id" is not right: it holds another value than the credential "appId"; scheme "key": the query parameter "app_key" is not right: it holds another value than the credential "appKey"
          GET /v1/any?app_key={appId} | X-App-Id: {appKey} | Scheme "id": the header "X-App-Id" is not right: it holds the credential "appKey" where "appId" belongs; scheme "key": the query parameter "app_key" is not right: it holds the credential "appId" where "appKey" belongs
          GET /v1/any              | Authorization: Bearer x | Scheme "token": the header "Authorization" is not right: it holds another value than the credential "token"
          GET /v1/feed             | Authorization: Bearer x | Scheme "token": the header "Authorization" is not right: it holds another value than the credential "token"
          GET /v1/items/mine       | Authorization: Bearer {token} | Scheme "basic": the header "Authorization" starts with "Bearer " where "Basic " belongs
          GET /v1/vault            | Accept: text/plain     | The API describes none of the schemes that this operation asks for
          """)
  void refusalSpeaksOfTheAlternativeThatCameNearest(String line, String header, String problem)
      throws IOException {
    Wire.Answer answer = send(line + "\n" + header);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(lab.requests().get(lab.requests().size() - 1).problem()).isEqualTo(problem);
    assertThat(answer.body()).endsWith("\"problem\":\"" + problem.replace("\"", "\\\"") + "\"}");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/any        | Accept: text/plain      | ApiKey realm="acme" / Bearer realm="acme"
          GET /v1/any        | Authorization: Bearer x | Bearer realm="acme", error="invalid_token" / ApiKey realm="acme"
          GET /v1/items/mine | Accept: text/plain      | Basic realm="acme", charset="UTF-8"
          """)
  void refusalChallengesForEachScheme(String line, String header, String challenges)
      throws IOException {
    Wire.Answer answer = send(line + "\n" + header);
    assertThat(String.join(" / ", answer.header("WWW-Authenticate"))).isEqualTo(challenges);
  }

  @Test
  void schemesThatAreDescribedNowhereAreNamed() {
    assertThat(lab.unchecked()).containsExactly("\"nowhere\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403})
  void refusalIsTheApisOwnWhereItIsKnown(int status) throws IOException {
    CredentialRefusal refusal =
        new CredentialRefusal(
            status,
            Optional.of("Acme realm=\"a\""),
            Optional.of("{\"message\":\"Bad credentials\"}"));
    ApiModel model =
        Apis.acme()
            .credentials("auth")
            .scheme("auth", BearerScheme.BEARER, Map.of("token", "auth"))
            .security(Alternative.of("auth"))
            .refusal(refusal)
            .model();
    try (Lab own = Lab.start(model, LabOptions.STANDARD)) {
      Wire.Answer answer = Wire.send(own.baseUrl(), "GET /v1/me\nAuthorization: Bearer x", "");
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("WWW-Authenticate")).containsExactly("Acme realm=\"a\"");
      assertThat(answer.body())
          .isEqualTo(
              "{\"message\":\"Bad credentials\",\"authenticated\":false,\"api\":\"acme\","
                  + "\"problem\":\"Scheme \\\"auth\\\": the header \\\"Authorization\\\" is not"
                  + " right: it holds another value than the credential \\\"auth\\\"\"}");
    }
  }

  @Test
  void requiredHeaderIsAskedForOnceTheCredentialIsRight() throws IOException {
    ApiModel model =
        Apis.acme()
            .credentials("auth")
            .scheme("auth", BearerScheme.BEARER, Map.of("token", "auth"))
            .security(Alternative.of("auth"))
            .header("Acme-Version")
            .model();
    try (Lab own = Lab.start(model, LabOptions.STANDARD)) {
      String right =
          "GET /v1/me\nAuthorization: Bearer " + own.credentials().require("auth").reveal();
      Wire.Answer without = Wire.send(own.baseUrl(), right, "");
      assertThat(without.status()).isEqualTo(400);
      assertThat(without.body())
          .isEqualTo(
              "{\"authenticated\":false,\"api\":\"acme\",\"problem\":\"The header"
                  + " \\\"Acme-Version\\\" is missing, which this API requires\"}");
      assertThat(Wire.send(own.baseUrl(), right + "\nAcme-Version: 2", "").status()).isEqualTo(200);
      assertThat(Wire.send(own.baseUrl(), "GET /v1/me", "").status()).isEqualTo(401);
    }
  }

  @Test
  void sameCredentialInTwoPlacesPassesWhereTheApiWantsBoth() throws IOException {
    ApiModel model =
        Apis.acme()
            .credentials("key")
            .scheme("one", new ApiKeyScheme(Placement.HEADER, "X-Key", ""), Map.of("key", "key"))
            .scheme("two", new ApiKeyScheme(Placement.QUERY, "key", ""), Map.of("key", "key"))
            .security(Alternative.of("one", "two"))
            .model();
    try (Lab own = Lab.start(model, LabOptions.STANDARD)) {
      String key = own.credentials().require("key").reveal();
      String head = "GET /v1/me?key=" + key + "\nX-Key: " + key;
      assertThat(Wire.send(own.baseUrl(), head, "").status()).isEqualTo(200);
    }
  }

  private Wire.Answer send(String head) throws IOException {
    String filled = head;
    for (String name : List.of("appId", "appKey", "token")) {
      filled = filled.replace("{" + name + "}", value(name));
    }
    filled = filled.replace("{basic}", Wire.basic(value("username"), value("password")));
    return Wire.send(lab.baseUrl(), filled, "");
  }

  private String value(String credential) {
    return lab.credentials().require(credential).reveal();
  }
}
