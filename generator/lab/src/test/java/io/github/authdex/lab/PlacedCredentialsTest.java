package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right, wrong, missing, doubled and misplaced credentials of the kinds that send a value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacedCredentialsTest {
  private static final Map<String, ApiModel> APIS = new LinkedHashMap<>();

  static {
    api("header key", new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""), "key");
    api("prefixed key", new ApiKeyScheme(Placement.HEADER, "X-Auth", "key="), "key");
    api("query key", new ApiKeyScheme(Placement.QUERY, "api_key", ""), "key");
    api("cookie key", new ApiKeyScheme(Placement.COOKIE, "sid", ""), "key");
    api("body key", new ApiKeyScheme(Placement.BODY, "client_key", ""), "key");
    api("basic", new BasicScheme(), "username", "password");
    api("bearer", BearerScheme.BEARER, "token");
    api("bot", new BearerScheme("Bot "), "token");
    APIS.put(
        "path key",
        Apis.acme()
            .credentials("key")
            .scheme("auth", new ApiKeyScheme(Placement.PATH, "token", ""), Map.of())
            .security(Alternative.of("auth"))
            .operation("getMe", "GET", "/bot{token}/getMe", Alternative.of("auth"))
            .model());
    APIS.put(
        "bare user",
        Apis.acme()
            .credentials("secretKey")
            .scheme("auth", new BasicScheme(), Map.of("username", "secretKey", "password", ""))
            .security(Alternative.of("auth"))
            .model());
  }

  private final Map<String, Lab> labs = new LinkedHashMap<>();

  private static void api(String name, AuthScheme scheme, String... credentials) {
    APIS.put(name, Apis.of(scheme, credentials));
  }

  @BeforeAll
  void start() throws IOException {
    for (Map.Entry<String, ApiModel> api : APIS.entrySet()) {
      labs.put(api.getKey(), Lab.start(api.getValue(), LabOptions.STANDARD.withSeed(1)));
    }
  }

  @AfterAll
  void stop() {
    labs.values().forEach(Lab::close);
  }

  static Stream<Arguments> right() {
    return Stream.of(
        Arguments.of("header key", "GET /v1/me\nx-api-key: {key}", ""),
        Arguments.of("prefixed key", "GET /v1/me\nX-Auth: key={key}", ""),
        Arguments.of("query key", "GET /v1/me?a=1&api_key={key}&b", ""),
        Arguments.of("cookie key", "GET /v1/me\nCookie: a=1; sid={key}", ""),
        Arguments.of(
            "body key",
            "POST /v1/me\nContent-Type: application/json; charset=utf-8",
            "{\"a\":{\"b\":1},\"client_key\":\"{key}\"}"),
        Arguments.of(
            "body key",
            "POST /v1/me\nContent-Type: application/x-www-form-urlencoded",
            "a=1&client_key={key}"),
        Arguments.of(
            "header key",
            "POST /v1/me\nX-Api-Key: {key}\nContent-Type: application/json",
            "{\"revoke\":\"{key}\"}"),
        Arguments.of("path key", "GET /v1/bot{key}/getMe", ""),
        Arguments.of("path key", "GET /v1/other/{key}/x", ""),
        Arguments.of("basic", "GET /v1/me\nAuthorization: {basic}", ""),
        Arguments.of("bare user", "GET /v1/me\nAuthorization: {bare}", ""),
        Arguments.of("bearer", "GET /v1/me\nAuthorization: Bearer {token}", ""),
        Arguments.of("bearer", "GET /v1/me\nAuthorization: bearer {token}", ""),
        Arguments.of("bot", "GET /v1/me\nAuthorization: Bot {token}", ""));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("right")
  void rightCredentialPasses(String api, String head, String body) throws IOException {
    Wire.Answer answer = send(api, head, body);
    String operation = head.endsWith("getMe") ? ",\"operation\":\"getMe\"" : "";
    assertThat(answer.body())
        .isEqualTo(
            "{\"authenticated\":true,\"api\":\"acme\",\"scheme\":\"auth\"" + operation + "}");
    assertThat(answer.status()).isEqualTo(200);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // Missing.
        Arguments.of(
            "header key",
            "GET /v1/me",
            "No credential was sent; expected the credential \"key\" in the header \"X-Api-Key\""),
        Arguments.of(
            "bearer",
            "GET /v1/me",
            "No credential was sent; expected the credential \"token\" in the header"
                + " \"Authorization\" behind \"Bearer \""),
        Arguments.of(
            "basic",
            "GET /v1/me",
            "No credential was sent; expected the user-id \"username\" and the password"
                + " \"password\" in the header \"Authorization\" behind \"Basic \""),
        Arguments.of(
            "path key",
            "GET /v1/me",
            "No credential was sent; expected the credential \"key\" in the path segment"
                + " \"{token}\""),
        // Wrong.
        Arguments.of(
            "header key",
            "GET /v1/me\nX-Api-Key: wrong",
            "Scheme \"auth\": the header \"X-Api-Key\" is not right: it holds another value than"
                + " the credential \"key\""),
        Arguments.of(
            "header key",
            "GET /v1/me\nX-Api-Key: \"{key}\"",
            "Scheme \"auth\": the header \"X-Api-Key\" is not right: it holds the credential"
                + " \"key\" in quotes, which do not belong to it"),
        Arguments.of(
            "header key",
            "GET /v1/me\nX-Api-Key: {{api_key}}",
            "Scheme \"auth\": the header \"X-Api-Key\" is not right: it holds the credential"
                + " \"key\" as a placeholder that nobody filled in"),
        Arguments.of(
            "query key",
            "GET /v1/me?api_key=",
            "Scheme \"auth\": the query parameter \"api_key\" is not right: it holds the"
                + " credential \"key\" left empty"),
        Arguments.of(
            "path key",
            "GET /v1/botwrong/getMe",
            "Scheme \"auth\": the path segment \"{token}\" is not right: it holds another value"
                + " than the credential \"key\""),
        Arguments.of(
            "basic",
            "GET /v1/me\nAuthorization: " + Wire.basic("a", "b"),
            "Scheme \"auth\": the header \"Authorization\" is not right: its user-id holds another"
                + " value than the credential \"username\" and its password holds another value"
                + " than the credential \"password\""),
        Arguments.of(
            "basic",
            "GET /v1/me\nAuthorization: {swapped}",
            "Scheme \"auth\": the header \"Authorization\" is not right: user-id and password have"
                + " changed places"),
        Arguments.of(
            "basic",
            "GET /v1/me\nAuthorization: Basic !!!",
            "Scheme \"auth\": the header \"Authorization\" is not right: it is not base64 (RFC"
                + " 7617 §2)"),
        Arguments.of(
            "basic",
            "GET /v1/me\nAuthorization: Basic YWJj",
            "Scheme \"auth\": the header \"Authorization\" is not right: it has no colon between"
                + " user-id and password (RFC 7617 §2)"),
        Arguments.of(
            "bare user",
            "GET /v1/me\nAuthorization: {bare+}",
            "Scheme \"auth\": the header \"Authorization\" is not right: its password holds a"
                + " value where an empty one belongs"),
        // Wrong prefix.
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: Token {token}",
            "Scheme \"auth\": the header \"Authorization\" holds the right value behind \"Token"
                + " \"; it belongs behind \"Bearer \""),
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: {token}",
            "Scheme \"auth\": the header \"Authorization\" holds the right value with nothing in"
                + " front; it belongs behind \"Bearer \""),
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: Bearer Bearer {token}",
            "Scheme \"auth\": \"Bearer \" stands twice in the header \"Authorization\"; the client"
                + " adds it, so leave it out of the credential"),
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: " + Wire.basic("a", "b"),
            "Scheme \"auth\": the header \"Authorization\" starts with \"Basic \" where \"Bearer"
                + " \" belongs"),
        Arguments.of(
            "prefixed key",
            "GET /v1/me\nX-Auth: {key}",
            "Scheme \"auth\": the header \"X-Auth\" holds the right value with nothing in front;"
                + " it belongs behind \"key=\""),
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: Bearer",
            "Scheme \"auth\": the header \"Authorization\" holds nothing behind \"Bearer \""),
        // Doubled.
        Arguments.of(
            "bearer",
            "GET /v1/me\nAuthorization: Bearer {token}\nAuthorization: Bearer {token}",
            "Scheme \"auth\": the header \"Authorization\" stands there 2 times; send one"),
        Arguments.of(
            "query key",
            "GET /v1/me?api_key={key}&api_key={key}",
            "Scheme \"auth\": the query parameter \"api_key\" stands there 2 times; send one"),
        Arguments.of(
            "cookie key",
            "GET /v1/me\nCookie: sid={key}; sid=x",
            "Scheme \"auth\": the cookie \"sid\" stands there 2 times; send one"),
        Arguments.of(
            "header key",
            "GET /v1/me?key={key}\nX-Api-Key: {key}",
            "Scheme \"auth\": the value stands in the header \"X-Api-Key\" and again in the query"
                + " parameter \"key\"; send it once"),
        // Misplaced.
        Arguments.of(
            "header key",
            "GET /v1/me?key={key}",
            "Scheme \"auth\": the right value was found in the query parameter \"key\"; it belongs"
                + " in the header \"X-Api-Key\""),
        Arguments.of(
            "header key",
            "GET /v1/me\nAuthorization: Bearer {key}",
            "Scheme \"auth\": the right value was found in the header \"Authorization\" behind"
                + " \"Bearer \"; it belongs in the header \"X-Api-Key\""),
        Arguments.of(
            "header key",
            "GET /v1/me\nAuthorization: {keybasic}",
            "Scheme \"auth\": the right value was found in the header \"Authorization\" as a part"
                + " of Basic credentials; it belongs in the header \"X-Api-Key\""),
        Arguments.of(
            "cookie key",
            "GET /v1/me\nsid: {key}",
            "Scheme \"auth\": the right value was found in the header \"sid\"; it belongs in the"
                + " cookie \"sid\""),
        Arguments.of(
            "query key",
            "GET /v1/me\nCookie: api_key={key}",
            "Scheme \"auth\": the right value was found in the cookie \"api_key\"; it belongs in"
                + " the query parameter \"api_key\""),
        Arguments.of(
            "bearer",
            "GET /v1/me?access_token={token}",
            "Scheme \"auth\": the right value was found in the query parameter \"access_token\";"
                + " it belongs in the header \"Authorization\" behind \"Bearer \""));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void anythingElseIsRefusedInPlainWords(String api, String head, String problem)
      throws IOException {
    Wire.Answer answer = send(api, head, "");
    String operation = head.contains("getMe") ? ",\"operation\":\"getMe\"" : "";
    assertThat(answer.body())
        .isEqualTo(
            "{\"authenticated\":false,\"api\":\"acme\""
                + operation
                + ",\"problem\":\""
                + problem.replace("\"", "\\\"")
                + "\"}");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(labs.get(api).requests()).extracting(LabRequest::problem).contains(problem);
    assertThat(labs.get(api).requests().toString() + answer)
        .doesNotContain(secrets(labs.get(api)).toArray(String[]::new));
  }

  private Wire.Answer send(String api, String head, String body) throws IOException {
    Lab lab = labs.get(api);
    return Wire.send(lab.baseUrl(), fill(head, lab), fill(body, lab));
  }

  private static String fill(String text, Lab lab) {
    String key = value(lab, "key");
    String user = value(lab, "username");
    String password = value(lab, "password");
    return text.replace("{key}", key)
        .replace("{token}", value(lab, "token"))
        .replace("{basic}", Wire.basic(user, password))
        .replace("{swapped}", Wire.basic(password, user))
        .replace("{keybasic}", Wire.basic(key, ""))
        .replace("{bare}", Wire.basic(value(lab, "secretKey"), ""))
        .replace("{bare+}", Wire.basic(value(lab, "secretKey"), "x"));
  }

  private static String value(Lab lab, String credential) {
    return lab.credentials().find(credential).map(secret -> secret.reveal()).orElse("");
  }

  private static List<String> secrets(Lab lab) {
    return new ArrayList<>(lab.environment().values());
  }
}
