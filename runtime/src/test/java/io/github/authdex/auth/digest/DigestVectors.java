package io.github.authdex.auth.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.digest.DigestChallenge.Qop;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Headers;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The group {@code digest}. */
public final class DigestVectors {
  private DigestVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    if (vector.path("input").path("kind").asText().equals("negative")) {
      checkNegative(vector);
    } else {
      checkAnswer(vector.path("input"), vector.path("expected"));
    }
  }

  /** The values that RFC 7616 §3.9.2 prints are those of a hash cut short (erratum 4897). */
  private static void checkNegative(JsonNode vector) throws Exception {
    assertThat(vector.path("input").path("algorithm").asText()).startsWith("SHA-512 truncated");
    DigestChallenge challenge =
        new DigestChallenge(
            "api@example.org",
            "5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK",
            Optional.empty(),
            Optional.of("SHA-512-256"),
            DigestAlgorithm.SHA_512_256,
            Optional.of(Qop.AUTH),
            false,
            true);
    DigestUser user =
        new DigestUser(
            vector.path("input").path("username").asText(), Secret.of("Secret, or not?"));
    DigestAnswer answer =
        new DigestAnswer(
            challenge,
            user.keyHash(challenge),
            "GET",
            "/doe.json",
            "",
            "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v",
            1);
    assertThat(answer.response())
        .isNotEqualTo(vector.path("expected").path("must_not_equal_response").asText());
    assertThat(user.parameter(challenge))
        .doesNotContain(vector.path("expected").path("must_not_equal_username").asText());
  }

  private static void checkAnswer(JsonNode input, JsonNode expected) throws Exception {
    DigestAnswer answer = answer(input);
    DigestUser user = user(input);
    assertThat(answer.response()).isEqualTo(expected.path("response").asText());
    if (expected.has("ha1")) {
      assertThat(answer.keyHash()).isEqualTo(expected.path("ha1").asText());
    }
    if (expected.has("ha2")) {
      assertThat(answer.requestHash()).isEqualTo(expected.path("ha2").asText());
    }
    if (expected.has("username_field")) {
      checkUser(user.parameter(answer.challenge()), expected.path("username_field").asText());
    }
    if (expected.has("username_hash")) {
      assertThat(user.parameter(answer.challenge()))
          .isEqualTo("username=\"" + expected.path("username_hash").asText() + "\"");
    }
    if (expected.has("header_line")) {
      String line = expected.path("header_line").asText().replace("%CR", "");
      assertThat(answer.field(user)).isEqualTo(line.substring(line.indexOf(':') + 2));
    }
  }

  /** A name that is not ASCII travels in the form of RFC 8187. */
  private static void checkUser(String parameter, String name) {
    String extended = "username*=UTF-8''";
    assertThat(
            parameter.startsWith(extended)
                ? PercentEncoding.decodeForm(parameter.substring(extended.length()))
                : parameter.replaceFirst("username=\"(.*)\"", "$1").replaceAll("\\\\(.)", "$1"))
        .isEqualTo(name);
  }

  private static DigestAnswer answer(JsonNode input) throws ProtocolException {
    DigestChallenge challenge = challenge(input);
    DigestUser user = user(input);
    String cnonce = input.path("cnonce").asText("");
    String keyHash = user.keyHash(challenge);
    return new DigestAnswer(
        challenge,
        challenge.isSession() ? DigestAnswer.sessionKeyHash(challenge, keyHash, cnonce) : keyHash,
        input.path("method").asText(),
        input.path("uri").asText(),
        challenge.algorithm().hash(content(input)),
        cnonce,
        input.path("nc").isTextual() ? Integer.parseInt(input.path("nc").asText(), 16) : 1);
  }

  private static String content(JsonNode input) {
    return input.path("entity_body").isTextual() ? input.path("entity_body").asText() : "";
  }

  private static DigestUser user(JsonNode input) {
    return new DigestUser(
        input.path("username").asText(), Secret.of(input.path("password").asText()));
  }

  private static DigestChallenge challenge(JsonNode input) throws ProtocolException {
    DigestChallenge challenge = DigestChallenge.of(received(input)).orElseThrow();
    assertThat(
            new String(
                challenge.realm().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .isEqualTo(input.path("realm").asText());
    boolean covered = input.path("qop").asText().equals("auth-int");
    assertThat(challenge.qop().filter(Qop.AUTH_INT::equals).isPresent()).isEqualTo(covered);
    assertThat(challenge.nonce()).isEqualTo(input.path("nonce").asText());
    assertThat(challenge.opaque().orElse(null)).isEqualTo(input.path("opaque").textValue());
    assertThat(challenge.algorithmName().orElse("MD5"))
        .isEqualTo(input.path("algorithm").asText().replace("null", "MD5"));
    assertThat(challenge.userhash()).isEqualTo(input.path("userhash").asBoolean());
    assertThat(input.path("charset").asText("utf-8").replace("null", "utf-8"))
        .as("charset, of which there is one (RFC 7616 §3.3)")
        .isEqualToIgnoringCase("utf-8");
    return challenge;
  }

  private static Challenge received(JsonNode input) throws ProtocolException {
    if (input.path("challenge").isTextual()) {
      return Challenges.read(
              Headers.EMPTY.with("WWW-Authenticate", input.path("challenge").asText()),
              "WWW-Authenticate")
          .get(0);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : new String[] {"nonce", "opaque", "algorithm", "qop", "userhash"}) {
      if (!input.path(name).isNull() && input.has(name)) {
        parameters.put(name, input.path(name).asText());
      }
    }
    byte[] realm = input.path("realm").asText().getBytes(StandardCharsets.UTF_8);
    parameters.put("realm", new String(realm, StandardCharsets.ISO_8859_1));
    return new Challenge("Digest", "", parameters);
  }
}
