package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenEndpointException;
import io.github.authdex.auth.internal.PercentEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What OAuth 2 clients send to token endpoints, and what they make of the answers. */
final class OAuth2MessageVectors implements VectorGroup {
  @Override
  public void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String kind = input.path("kind").asText();
    switch (kind) {
      case "token-request" -> request(input, expected);
      case "token-response" -> response(input.path("json"), expected);
      default -> fail("No check for the kind \"" + kind + "\"");
    }
  }

  private static void request(JsonNode input, JsonNode expected) throws IOException {
    String grant = input.path("grant").asText();
    Request sent =
        switch (grant) {
          case "client_credentials" -> TokenRequests.byClientCredentials(input);
          case "refresh_token" ->
              TokenRequests.byRefreshToken(input.path("refresh_token").asText());
          default -> fail("No check for the grant \"" + grant + "\"");
        };
    List<List<String>> parameters = new ArrayList<>();
    expected
        .path("form_params")
        .forEach(pair -> parameters.add(List.of(pair.path(0).asText(), pair.path(1).asText())));
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(form(sent)).containsExactlyInAnyOrderElementsOf(parameters);
  }

  private static List<List<String>> form(Request request) {
    String content = new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
    List<List<String>> parameters = new ArrayList<>();
    for (String parameter : content.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.add(
          List.of(PercentEncoding.decodeForm(parts[0]), PercentEncoding.decodeForm(parts[1])));
    }
    return parameters;
  }

  private static void response(JsonNode json, JsonNode expected) throws IOException {
    if (!expected.path("accept").asBoolean()) {
      assertThatThrownBy(() -> TokenRequests.kept(json.toString()))
          .isInstanceOfSatisfying(
              TokenEndpointException.class,
              e -> assertThat(e.error()).isEqualTo(expected.path("error").asText()));
      return;
    }
    StoredToken kept = TokenRequests.kept(json.toString());
    assertThat(kept.accessToken().reveal()).isEqualTo(json.path("access_token").asText());
    if (expected.has("expires_in")) {
      assertThat(kept.expires().map(end -> Duration.between(kept.obtained(), end).toSeconds()))
          .isEqualTo(
              Optional.ofNullable(expected.path("expires_in").numberValue())
                  .map(Number::longValue));
    }
  }
}
