package io.github.authdex.auth.hawk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.ProtocolException;
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
      case "tsm" -> checkTime(input, expected);
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
    String field = hawk.sign(request).headers().first("Authorization").orElseThrow();
    assertThat(field).isEqualTo(expected.path("authorization").asText());
    assertThat(parameter(field, "mac")).isEqualTo(expected.path("mac").textValue());
    assertThat(parameter(field, "hash")).isEqualTo(expected.path("payload_hash").textValue());
  }

  /** Returns the value of a parameter of {@code field}, or null. */
  private static String parameter(String field, String name) throws ProtocolException {
    return Challenges.read(Headers.EMPTY.with("Authorization", field), "Authorization")
        .get(0)
        .parameter(name)
        .orElse(null);
  }

  /** What a server says of its time counts if it knows the key. */
  private static void checkTime(JsonNode input, JsonNode expected) throws IOException {
    String ts = input.path("ts").asText();
    assertThat(key(input).timeMac(ts)).isEqualTo(expected.path("tsm").asText());
    if (!expected.has("www_authenticate")) {
      return;
    }
    URI uri = URI.create("https://example.com/");
    Authentication hawk =
        scheme(input, false)
            .authenticate(held(input), Environments.of(Instant.EPOCH, "n", Map.of()));
    ResponseHead stale =
        new ResponseHead(
            uri,
            401,
            Headers.EMPTY.with("WWW-Authenticate", expected.path("www_authenticate").asText()));
    Request sent = hawk.sign(Request.of("GET", uri));
    Request again = hawk.responders().get(0).respond(sent, stale).orElseThrow();
    assertThat(parameter(again.headers().first("Authorization").orElseThrow(), "ts")).isEqualTo(ts);
  }

  /** Sends the answer of the vector to the request that it answers. */
  private static void checkAnswer(JsonNode input, String serverAuthorization) throws IOException {
    URI uri =
        URI.create(
            "http://"
                + input.path("host").asText()
                + ":"
                + input.path("port").asText()
                + input.path("resource").asText());
    Authentication hawk =
        scheme(input, false)
            .authenticate(
                held(input),
                Environments.of(
                    Instant.ofEpochSecond(input.path("ts").asLong()),
                    input.path("nonce").asText(),
                    Map.of()));
    Request sent = hawk.sign(Request.of(input.path("method").asText(), uri));
    ChallengeResponder responder = hawk.responders().get(0);
    responder.learn(sent, answer(uri, serverAuthorization));
    String forged = serverAuthorization.replaceFirst("mac=\"..", "mac=\"xx");
    assertThatThrownBy(() -> responder.learn(sent, answer(uri, forged)))
        .isInstanceOf(ProtocolException.class);
  }

  private static ResponseHead answer(URI uri, String serverAuthorization) {
    return new ResponseHead(
        uri, 200, Headers.EMPTY.with("Server-Authorization", serverAuthorization));
  }

  private static void checkResponse(JsonNode input, JsonNode expected) throws IOException {
    assertThat(key(input).mac(artifacts(input).normalized("response")))
        .isEqualTo(expected.path("mac").asText());
    if (expected.has("server_authorization")) {
      checkAnswer(input, expected.path("server_authorization").asText());
    }
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
    assertThat(signed)
        .hasToString(
            uri
                + (uri.getRawQuery() == null ? "?" : "&")
                + "bewit="
                + expected.path("bewit").asText());
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
