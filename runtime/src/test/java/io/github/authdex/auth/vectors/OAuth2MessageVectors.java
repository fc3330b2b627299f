package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What OAuth 2 clients send to authorization servers, and what they make of the answers. */
final class OAuth2MessageVectors implements VectorGroup {
  /** What a request to authorize always has, whether or not a vector is about it. */
  private static final List<String> ALWAYS =
      List.of("response_type", "client_id", "state", "code_challenge", "code_challenge_method");

  @Override
  public void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    String kind = input.path("kind").asText();
    switch (kind) {
      case "token-request" -> {
        checkPost(TokenRequests.byGrant(input), expected);
        if (expected.has("polling")) {
          PollingVectors.check(expected.path("polling"));
        }
      }
      case "device-authorization-request" -> checkPost(TokenRequests.ofDevice(input), expected);
      case "revocation-request" -> checkPost(TokenRequests.toRevoke(input), expected);
      case "authorization-url" -> checkUrl(input, expected);
      case "token-response" -> checkResponse(input.path("json"), expected);
      case "authorization-callback" -> CallbackVectors.check(input, expected);
      default -> fail("No check for the kind \"" + kind + "\"");
    }
  }

  private static void checkPost(Request sent, JsonNode expected) {
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(pairs(new String(sent.body().bytes().orElseThrow(), StandardCharsets.UTF_8)))
        .containsExactlyInAnyOrderElementsOf(parameters(expected));
    for (Map.Entry<String, JsonNode> header : expected.path("headers").properties()) {
      assertThat(sent.headers().all(header.getKey())).containsExactly(header.getValue().asText());
    }
    if (parameters(expected).stream().anyMatch(pair -> pair.get(0).startsWith("client_assert"))) {
      assertThat(sent.headers().first("Authorization")).isEmpty();
    }
  }

  /** The vectors show the parameters that they are about; the rest of the URL must be no other. */
  private static void checkUrl(JsonNode input, JsonNode expected) throws IOException {
    assertThat(expected.path("where").asText("query")).isEqualTo("query");
    TokenRequests.Consent consent = TokenRequests.consent(input);
    List<List<String>> sent = new ArrayList<>(pairs(consent.url().getRawQuery()));
    List<List<String>> parameters = parameters(expected);
    assertThat(sent).containsAll(parameters);
    sent.removeAll(parameters);
    assertThat(sent).extracting(pair -> pair.get(0)).isSubsetOf(ALWAYS);
    for (Map.Entry<String, JsonNode> more : expected.path("token_request_adds").properties()) {
      assertThat(consent.grant().parameters().get(more.getKey()).reveal())
          .isEqualTo(more.getValue().asText());
    }
  }

  private static List<List<String>> parameters(JsonNode expected) {
    List<List<String>> parameters = new ArrayList<>();
    expected
        .path("form_params")
        .forEach(pair -> parameters.add(List.of(pair.path(0).asText(), pair.path(1).asText())));
    assertThat(parameters).as("form_params").isNotEmpty();
    return parameters;
  }

  private static List<List<String>> pairs(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(parameter -> parameter.split("=", 2))
        .map(
            parts ->
                List.of(PercentEncoding.decodeForm(parts[0]), PercentEncoding.decodeForm(parts[1])))
        .toList();
  }

  private static void checkResponse(JsonNode json, JsonNode expected) throws IOException {
    String text = json.toString();
    if (!expected.path("accept").asBoolean()) {
      assertThatThrownBy(() -> TokenRequests.kept(text))
          .isInstanceOfSatisfying(
              TokenEndpointException.class,
              e -> assertThat(e.error()).isEqualTo(expected.path("error").asText("HTTP 200")));
      return;
    }
    IssuedToken kept = TokenRequests.kept(text);
    assertThat(kept.accessToken().reveal()).isEqualTo(json.path("access_token").asText());
    if (json.has("refresh_token")) {
      assertThat(kept.refreshToken().orElseThrow().reveal())
          .isEqualTo(json.path("refresh_token").asText());
    }
    Optional<Long> life =
        kept.expires().map(end -> Duration.between(kept.obtained(), end).toSeconds());
    if (expected.has("expires_in")) {
      assertThat(life)
          .isEqualTo(
              Optional.ofNullable(expected.path("expires_in").numberValue())
                  .map(Number::longValue));
    } else if (json.path("expires_in").asLong() < 0) {
      assertThat(life).contains(0L);
    }
  }
}
