package io.github.authdex.generator.emit.postman;

import static io.github.authdex.generator.golden.Apis.anyOf;
import static io.github.authdex.generator.golden.Apis.api;
import static io.github.authdex.generator.golden.Apis.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostmanEmitterTest {
  private static final Schema TEXT = new Scalar(Scalar.Type.STRING);
  private static final OAuth2Flow IMPLICIT =
      OAuth2Flow.builder(OAuth2Flow.Type.IMPLICIT)
          .authorizationUrl("https://login.acme.example/authorize")
          .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
          .build();

  @ParameterizedTest
  @CsvSource({
    "acme,         acme.postman_collection.json",
    "aws-s3,       aws-s3.postman_collection.json",
    "../../Evil X, evil-x.postman_collection.json",
    "con,          api-con.postman_collection.json",
    "日本,          api.postman_collection.json",
  })
  void namesFilesSoThatEverySystemTakesThem(String id, String path) {
    assertThat(emit(api(id).get("a", "/a").build()).get(0).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/things,            {{baseUrl}}/things",
    "/things/,           {{baseUrl}}/things/",
    "/,                  {{baseUrl}}/",
    "/a?b=c&d,           {{baseUrl}}/a?b=c&d",
    "/a#variant,         {{baseUrl}}/a",
    "/{id}.json,         {{baseUrl}}/:id.json",
    "/{id}:cancel,       {{baseUrl}}/id:cancel",
    "/v{a}/{b},          {{baseUrl}}/va/:b",
    "/../{b}/.,          {{baseUrl}}/%2E%2E/:b/%2E",
    "'/a b/{c d}',       {{baseUrl}}/a%20b/:c_d",
  })
  void writesPaths(String path, String raw) throws JsonProcessingException {
    assertThat(request(api("acme").get("a", path)).at("/url/raw").asText()).isEqualTo(raw);
  }

  @Test
  void offersOptionalParametersWithoutSendingThem() throws JsonProcessingException {
    JsonNode request =
        request(
            api("acme")
                .get(
                    "a",
                    "/a",
                    parameter(Parameter.In.QUERY, "must", true),
                    parameter(Parameter.In.QUERY, "may", false),
                    parameter(Parameter.In.HEADER, "X-May", false),
                    parameter(Parameter.In.HEADER, "Authorization", true)));

    assertThat(request.at("/url/raw").asText()).isEqualTo("{{baseUrl}}/a?must=must");
    assertThat(request.at("/url/query").toString())
        .isEqualTo(
            """
            [{"key":"must","value":"must"},{"key":"may","value":"may","disabled":true}]""");
    assertThat(request.get("header").toString())
        .isEqualTo(
            """
            [{"key":"X-May","value":"X-May","disabled":true}]""");
  }

  @Test
  void writesOneEntryForEachPropertyOfADeepObject() throws JsonProcessingException {
    Schema range =
        new Schema.ObjectOf(
            List.of(
                new Property(
                    "gte", new Scalar(Scalar.Type.INT64), true, false, false, false, false, ""),
                new Property("lt", TEXT, false, false, false, false, false, "")),
            Optional.empty(),
            "");
    JsonNode request =
        request(
            api("acme")
                .get(
                    "a",
                    "/a",
                    new Parameter(
                        "created",
                        Parameter.In.QUERY,
                        true,
                        range,
                        "deepObject",
                        true,
                        "",
                        false)));

    assertThat(request.at("/url/query").toString())
        .isEqualTo(
            """
            [{"key":"created[gte]","value":"1"},\
            {"key":"created[lt]","value":"lt","disabled":true}]""");
  }

  @Test
  void offersPropertiesOfAFormAndSendsTheRequiredOnes() throws JsonProcessingException {
    Schema form =
        new Schema.ObjectOf(
            List.of(
                new Property("name", TEXT, true, false, false, false, false, ""),
                new Property(
                    "file", new Scalar(Scalar.Type.BINARY), false, false, false, false, false, "")),
            Optional.empty(),
            "");

    assertThat(
            request(api("acme").post("a", "/a", "multipart/form-data", form))
                .get("body")
                .toString())
        .isEqualTo(
            """
            {"mode":"formdata","formdata":[{"key":"name","value":"string","type":"text"},\
            {"key":"file","type":"file","src":[],"disabled":true}]}""");
  }

  @Test
  void namesTheMediaTypeOfABodyAsTheDocumentDoes() throws JsonProcessingException {
    JsonNode request =
        request(api("acme").post("a", "/a", "application/vnd.acme+json; version=2", TEXT));

    assertThat(request.at("/header/0/value").asText())
        .isEqualTo("application/vnd.acme+json; version=2");
    assertThat(request.at("/body/raw").asText()).isEqualTo("\"string\"");
  }

  @Test
  void anOperationInheritsOnlyWhatItNeeds() throws JsonProcessingException {
    Apis api =
        api("acme")
            .scheme("token", BearerScheme.BEARER)
            .scheme("cookie", new ApiKeyScheme(Placement.COOKIE, "SID", ""))
            .requires(Alternative.of("token"))
            .get("a", "/a")
            .get("b", "/b", AuthRequirement.NONE)
            .get("c", "/c", anyOf(Alternative.of("cookie")))
            .get("d", "/d", anyOf(Alternative.of("nobody-defines-this")))
            .get("e", "/e", anyOf(Alternative.of("cookie"), Alternative.of("token")));
    JsonNode items = collection(api.build()).get("item");

    assertThat(items.get(0).get("request").has("auth")).isFalse();
    assertThat(items.get(1).at("/request/auth/type").asText()).isEqualTo("noauth");
    assertThat(items.get(2).at("/request/auth/type").asText()).isEqualTo("noauth");
    assertThat(items.get(2).at("/request/header/0/value").asText())
        .isEqualTo("SID={{acme_cookie}}");
    assertThat(items.get(3).at("/request/auth/type").asText()).isEqualTo("noauth");
    assertThat(items.get(4).get("request").has("auth")).isFalse();
  }

  @Test
  void saysWhatItCannotExpress() {
    assertThat(
            diagnostics(
                api("acme")
                    .scheme("key", new ApiKeyScheme(Placement.PATH, "key", ""))
                    .scheme("deep", new ApiKeyScheme(Placement.BODY, "/a/key", ""))
                    .requires(Alternative.of("key"))
                    .get("a", "/a")
                    .get("b", "/b", anyOf(Alternative.of("missing")))
                    .requires(Alternative.of("deep"))
                    .post("c", "/c", "application/x-www-form-urlencoded", new Schema.Any())
                    .build()))
        .containsExactly(
            "acme.postman_collection.json:1: warning: \"missing\" (not defined) cannot be expressed"
                + " in Postman; the request \"b\" is emitted without authentication"
                + " [postman-inexpressible]",
            "acme.postman_collection.json:1: warning: the body of the request \"c\" has no room for"
                + " the key \"/a/key\"; it is emitted without it [postman-no-place]");
  }

  @Test
  void saysWhichSignaturesAScriptCannotMake() {
    assertThat(
            diagnostics(
                api("acme")
                    .scheme("rsa", signature("RSA-SHA256"))
                    .scheme("pair", signature("Ed25519"))
                    .scheme("shared", signature("HMAC-SHA256"))
                    .requires(Alternative.of("rsa"))
                    .get("a", "/a")
                    .get("b", "/b", anyOf(Alternative.of("pair"), Alternative.of("shared")))
                    .get("c", "/c", anyOf(Alternative.of("pair")))
                    .build()))
        .containsExactly(
            "acme.postman_collection.json:1: warning: \"rsa\" (signature by RSA-SHA256, which"
                + " Postman's scripts cannot make) cannot be expressed in Postman; the request"
                + " \"a\" is emitted without authentication [postman-inexpressible]",
            "acme.postman_collection.json:1: warning: \"pair\" (signature by Ed25519, which"
                + " Postman's scripts cannot make) cannot be expressed in Postman; the request"
                + " \"c\" is emitted without authentication [postman-inexpressible]");
  }

  private static SignatureScheme signature(String algorithm) {
    return new SignatureScheme(
        algorithm,
        algorithm.startsWith("HMAC") ? KeyEncoding.TEXT : KeyEncoding.PEM,
        List.of(Piece.BODY),
        "",
        "hex",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Placement.HEADER,
        "X-Signature",
        "");
  }

  @Test
  void aKeyStandsOnceInABodyWhoseSchemaHasItToo() throws JsonProcessingException {
    Property secret = new Property("secret", TEXT, true, false, false, false, false, "");
    Property name = new Property("name", TEXT, true, false, false, false, false, "");
    JsonNode request =
        request(
            api("acme")
                .scheme("secret", new ApiKeyScheme(Placement.BODY, "secret", ""))
                .requires(Alternative.of("secret"))
                .post(
                    "a",
                    "/a",
                    "application/json",
                    new Schema.ObjectOf(List.of(secret, name), Optional.empty(), "")));

    assertThat(request.at("/body/raw").asText())
        .isEqualTo("{\n  \"secret\": \"{{acme_secret}}\",\n  \"name\": \"string\"\n}");
  }

  /** Google's documents name two flows of one authorization server, to go together. */
  @Test
  void oneTokenAnswersForTwoFlowsThatGoTogether() throws JsonProcessingException {
    OAuth2Scheme oauth2 = new OAuth2Scheme(List.of(IMPLICIT), OAuth2Options.STANDARD);
    JsonNode collection =
        collection(
            api("acme")
                .scheme("Oauth2", oauth2)
                .scheme("Oauth2c", oauth2)
                .requires(Alternative.of("Oauth2", "Oauth2c"))
                .get("a", "/a")
                .build());

    assertThat(collection.at("/auth/oauth2/0/value").asText()).isEqualTo("{{acme_access_token}}");
    assertThat(collection.at("/item/0/request/header")).isEmpty();
  }

  /** Postman's own token request takes it from the variable that its authorization request does. */
  @Test
  void stateThatTheTokenRequestRepeatsIsAVariable() throws JsonProcessingException {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("https://login.acme.example/authorize")
            .tokenUrl("https://login.acme.example/token")
            .build();
    OAuth2Options options =
        OAuth2Options.builder().tokenParameters(Map.of("state", "{$state}")).build();
    ApiModel model =
        api("acme")
            .scheme("login", new OAuth2Scheme(List.of(flow), options))
            .requires(Alternative.of("login"))
            .get("a", "/a")
            .build();
    JsonNode collection = collection(model);

    assertThat(collection.at("/auth/oauth2").toString())
        .endsWith(
            """
            {"key":"state","value":"{{acme_login_state}}","type":"string"},\
            {"key":"tokenRequestParams","type":"any","value":[{"key":"state",\
            "value":"{{acme_login_state}}","enabled":true,"send_as":"request_body"}]}]""");
    assertThat(collection.at("/info/description").asText())
        .contains("Fill in `acme_login_state`: Any text that nobody can guess, another each time.");
    assertThat(String.join("\n", diagnostics(model)))
        .contains("the token request repeats the state")
        .contains("into the variable acme_login_state");
  }

  @Test
  void saysNothingWhereNothingIsLost() {
    assertThat(
            diagnostics(
                api("acme")
                    .scheme("token", BearerScheme.BEARER)
                    .requires(Alternative.of("token"), Alternative.of())
                    .get("a", "/a")
                    .build()))
        .isEmpty();
  }

  @Test
  void credentialsWhoseNamesDifferInSpellingHaveVariablesOfTheirOwn()
      throws JsonProcessingException {
    ApiModel model =
        api("acme")
            .scheme("apiKey", new ApiKeyScheme(Placement.HEADER, "A", ""))
            .scheme("api_key", new ApiKeyScheme(Placement.HEADER, "B", ""))
            .requires(Alternative.of("apiKey", "api_key"))
            .get("a", "/a")
            .build();

    assertThat(new ObjectMapper().readTree(emit(model).get(1).content()).at("/values"))
        .extracting(value -> value.get("key").asText())
        .containsExactly("baseUrl", "acme_api_key", "acme_api_key_2");
  }

  @Test
  void noFileHoldsASecretValue() throws JsonProcessingException {
    ApiModel model =
        api("acme")
            .scheme("token", BearerScheme.BEARER)
            .requires(Alternative.of("token"))
            .get("a", "/a")
            .build();
    JsonNode secret = new ObjectMapper().readTree(emit(model).get(1).content()).at("/values/1");

    assertThat(secret.toString())
        .isEqualTo(
            """
            {"key":"acme_token","value":"","type":"secret","enabled":true}""");
  }

  private static JsonNode request(Apis api) throws JsonProcessingException {
    return collection(api.build()).at("/item/0/request");
  }

  private static JsonNode collection(ApiModel model) throws JsonProcessingException {
    return new ObjectMapper().readTree(emit(model).get(0).content());
  }

  private static List<OutputFile> emit(ApiModel model) {
    return new PostmanEmitter().emit(model, diagnostic -> {});
  }

  private static List<String> diagnostics(ApiModel model) {
    List<String> lines = new ArrayList<>();
    new PostmanEmitter().emit(model, diagnostic -> lines.add(diagnostic.toString()));
    return lines;
  }
}
