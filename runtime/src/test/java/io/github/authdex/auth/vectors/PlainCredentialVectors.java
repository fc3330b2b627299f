package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
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
      case "basic" -> {
        assertThat(input.path("charset").asText()).as("charset").isEqualTo("UTF-8");
        header(new BasicScheme(), held(input, "username", "password"), expected);
      }
      case "bearer" -> header(BearerScheme.BEARER, held(input, "token"), expected);
      case "client_secret_basic" ->
          assertThat(TokenRequests.byClientCredentials(input).headers().first("Authorization"))
              .contains(expected.path("authorization").asText());
      case "api-key" -> key(input, expected);
      default -> fail("No check for the kind \"" + kind + "\"");
    }
  }

  private static void header(AuthScheme scheme, Credentials held, JsonNode expected)
      throws IOException {
    Request request = Request.of("GET", URI.create("https://h/x"));
    if (expected.path("error").asBoolean()) {
      assertThatThrownBy(() -> sign(scheme, held, request))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(sign(scheme, held, request).headers().all("Authorization"))
          .containsExactly(expected.path("authorization").asText());
    }
  }

  private static void key(JsonNode input, JsonNode expected) throws IOException {
    Placement in = Placement.of(input.path("location").asText());
    String name = input.path("name").asText();
    ApiKeyScheme scheme = new ApiKeyScheme(in, name, "");
    Credentials held = Credentials.of(Map.of("key", Secret.of(input.path("value").asText())));
    Request request = Request.of("GET", URI.create(input.path("url").asText()));
    switch (expected.path("expected").asText()) {
      case "error" ->
          assertThatThrownBy(() -> sign(scheme, held, request))
              .isInstanceOf(IllegalArgumentException.class);
      case "error-or-replace" ->
          assertThat(sign(scheme, held, request).uri().getRawQuery().split("&"))
              .filteredOn(parameter -> parameter.startsWith(name + "="))
              .containsExactly(name + "=" + input.path("value").asText());
      default ->
          assertThat(
                  sign(scheme, held, request)
                      .headers()
                      .all(expected.path("header").path(0).asText()))
              .containsExactly(expected.path("header").path(1).asText());
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
