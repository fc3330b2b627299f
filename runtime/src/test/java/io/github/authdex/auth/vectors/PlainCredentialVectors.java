package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.mtls.CertificateVectors;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Basic, Bearer, keys, and the client's proof at a token endpoint. */
final class PlainCredentialVectors implements VectorGroup {
  @Override
  public void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String kind = input.path("kind").asText();
    switch (kind) {
      case "basic" ->
          header(
              new BasicScheme(),
              held(input, "username", "password", "charset"),
              expected,
              input.path("password").asText());
      case "bearer" ->
          header(BearerScheme.BEARER, held(input, "token"), expected, input.path("token").asText());
      case "client_secret_basic" -> clientSecretBasic(input, expected);
      case "api-key" -> key(input, expected);
      case "x5t-s256" ->
          assertThat(CertificateVectors.thumbprint(input))
              .isEqualTo(expected.path("x5t#S256").asText());
      default -> fail("No check for the kind \"" + kind + "\"");
    }
  }

  private static void header(AuthScheme scheme, Credentials held, JsonNode expected, String hidden)
      throws IOException {
    Request request = Request.of("GET", URI.create("https://h/x"));
    if (expected.path("error").asBoolean()) {
      assertThatThrownBy(() -> sign(scheme, held, request))
          .isInstanceOf(IllegalArgumentException.class)
          .satisfies(
              e -> assertThat(hidden.length() < 4 || !e.getMessage().contains(hidden)).isTrue());
    } else {
      assertThat(sign(scheme, held, request).headers().all("Authorization"))
          .containsExactly(expected.path("authorization").asText());
    }
  }

  private static void clientSecretBasic(JsonNode input, JsonNode expected) throws IOException {
    assertThat(TokenRequests.byClientCredentials(input).headers().first("Authorization"))
        .contains(expected.path("authorization").asText());
    if (expected.has("encoded_id")) {
      assertThat(PercentEncoding.encodeForm(input.path("client_id").asText()))
          .isEqualTo(expected.path("encoded_id").asText());
      assertThat(PercentEncoding.encodeForm(input.path("client_secret").asText()))
          .isEqualTo(expected.path("encoded_secret").asText());
    }
  }

  private static void key(JsonNode input, JsonNode expected) throws IOException {
    Placement in = Placement.of(input.path("location").asText());
    String name = input.path("name").asText();
    ApiKeyScheme scheme = new ApiKeyScheme(in, name, input.path("prefix").asText(""));
    Credentials held = Credentials.of(Map.of("key", Secret.of(input.path("value").asText())));
    Request request = Request.of("GET", URI.create(input.path("url").asText()));
    if (input.has("cookie")) {
      request = request.withHeader("Cookie", input.path("cookie").asText());
    }
    for (Map.Entry<String, JsonNode> header : input.path("headers").properties()) {
      request = request.withHeader(header.getKey(), header.getValue().asText());
    }
    Request plain = request;
    String rule =
        expected.path("expected").asText(expected.path("error").asBoolean() ? "error" : "");
    switch (rule) {
      case "error" ->
          assertThatThrownBy(() -> sign(scheme, held, plain))
              .isInstanceOf(IllegalArgumentException.class);
      case "error-or-replace" ->
          assertThat(sign(scheme, held, plain).uri().getRawQuery().split("&"))
              .filteredOn(parameter -> parameter.startsWith(name + "="))
              .containsExactly(name + "=" + input.path("value").asText());
      case "" -> placed(sign(scheme, held, plain), expected);
      default -> fail("No check for the expectation \"" + rule + "\"");
    }
  }

  private static void placed(Request signed, JsonNode expected) {
    assertThat(expected.has("header") || expected.has("url") || expected.has("query")).isTrue();
    if (expected.has("header")) {
      assertThat(signed.headers().all(expected.path("header").path(0).asText()))
          .containsExactly(expected.path("header").path(1).asText());
    }
    if (expected.has("url")) {
      assertThat(signed.uri()).hasToString(expected.path("url").asText());
    }
    if (expected.has("query")) {
      assertThat(signed.uri().getRawQuery()).isEqualTo(expected.path("query").asText());
    }
  }

  private static Request sign(AuthScheme scheme, Credentials held, Request request)
      throws IOException {
    AuthEnvironment environment = AuthEnvironment.of(URI.create("https://h"));
    return scheme.authenticate(held, environment).sign(request);
  }

  private static Credentials held(JsonNode input, String... roles) {
    Map<String, Secret> values = new HashMap<>();
    for (String role : roles) {
      values.put(role, Secret.of(input.path(role).asText()));
    }
    return Credentials.of(values);
  }
}
