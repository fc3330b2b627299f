package io.github.authdex.auth.hawk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Headers;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The group {@code hawk}. */
public final class HawkVectors {
  private HawkVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "header" -> checkHeader(input, expected);
      case "normalized" ->
          assertThat(artifacts(input).normalized("header"))
              .isEqualTo(expected.path("normalized").asText());
      case "response" -> checkResponse(input, expected);
      case "tsm" ->
          assertThat(key(input).timeMac(input.path("ts").asText()))
              .isEqualTo(expected.path("tsm").asText());
      case "bewit" -> checkBewit(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkHeader(JsonNode input, JsonNode expected) throws IOException {
    boolean covered = input.path("payload").isTextual();
    Headers headers =
        input.path("content_type").isTextual()
            ? Headers.EMPTY.with("Content-Type", input.path("content_type").asText())
            : Headers.EMPTY;
    Request request =
        new Request(
            input.path("method").asText(),
            URI.create(input.path("url").asText()),
            headers,
            Body.of(covered ? input.path("payload").asText() : ""));
    AuthEnvironment environment =
        Environments.of(
            Instant.ofEpochSecond(input.path("timestamp").asLong()),
            input.path("nonce").asText(),
            Map.of());
    Authentication hawk = scheme(input, covered).authenticate(held(input), environment);
    assertThat(hawk.signers().get(0).explain(request).get("normalized string"))
        .isEqualTo(expected.path("normalized").asText());
    assertThat(hawk.sign(request).headers().first("Authorization"))
        .hasValue(expected.path("authorization").asText());
  }

  private static void checkResponse(JsonNode input, JsonNode expected) throws IOException {
    assertThat(key(input).mac(artifacts(input).normalized("response")))
        .isEqualTo(expected.path("mac").asText());
    if (input.has("payload")) {
      assertThat(
              key(input)
                  .payloadHash(
                      Body.of(input.path("payload").asText()), input.path("content_type").asText()))
          .isEqualTo(expected.path("payload_hash").asText());
    }
  }

  private static void checkBewit(JsonNode input, JsonNode expected) {
    URI uri = URI.create(input.path("url").asText());
    Instant now = Instant.ofEpochMilli(input.path("now_ms").asLong());
    URI signed =
        scheme(input, false)
            .presign(
                uri,
                Duration.ofSeconds(input.path("ttl_sec").asLong()),
                held(input),
                Environments.of(now, "", Map.of()));
    assertThat(signed).hasToString(uri + "?bewit=" + expected.path("bewit").asText());
    long expires = now.getEpochSecond() + input.path("ttl_sec").asLong();
    assertThat(Bewit.artifacts(uri, expires, input.path("ext").asText()).normalized("bewit"))
        .isEqualTo(expected.path("normalized").asText());
  }

  private static HawkArtifacts artifacts(JsonNode input) {
    return new HawkArtifacts(
        input.path("ts").asText(),
        input.path("nonce").asText(),
        input.path("method").asText(),
        input.path("resource").asText(),
        input.path("host").asText(),
        input.path("port").asInt(),
        input.path("hash").asText(),
        input.path("ext").asText(),
        input.path("app").asText(),
        input.path("dlg").asText());
  }

  private static HawkScheme scheme(JsonNode input, boolean covered) {
    return new HawkScheme(input.path("credentials").path("algorithm").asText(), covered);
  }

  private static HawkKey key(JsonNode input) {
    JsonNode credentials = input.path("credentials");
    return HawkKey.of(
        credentials.path("id").asText(),
        Secret.of(credentials.path("key").asText()),
        credentials.path("algorithm").asText());
  }

  private static Credentials held(JsonNode input) {
    return role ->
        Optional.ofNullable(input.path("credentials").path(role).textValue())
            .or(() -> Optional.ofNullable(input.path(role).textValue()))
            .map(Secret::of);
  }
}
