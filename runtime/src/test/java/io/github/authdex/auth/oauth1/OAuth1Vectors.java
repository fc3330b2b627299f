package io.github.authdex.auth.oauth1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.BaseString.Parameter;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The group {@code oauth1}. */
public final class OAuth1Vectors {
  private OAuth1Vectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText("request")) {
      case "percent-encode" ->
          assertThat(PercentEncoding.encode(input.path("value").asText()))
              .isEqualTo(expected.path("encoded").asText());
      case "normalize" ->
          assertThat(BaseString.normalized(parameters(input.path("params"))))
              .isEqualTo(expected.path("normalized").asText());
      case "base-uri" ->
          assertThat(BaseString.baseUri(URI.create(input.path("url").asText())))
              .isEqualTo(expected.path("base_uri").asText());
      case "oauth_body_hash" -> checkBodyHash(input, expected);
      case "sign-base-string" -> checkSignature(input, expected);
      case "request" -> checkRequest(input, expected);
      default -> throw new AssertionError("Unknown kind of vector: " + input.path("kind"));
    }
  }

  private static void checkBodyHash(JsonNode input, JsonNode expected) throws IOException {
    Request request =
        Request.of("POST", URI.create("https://api.example.com/"))
            .withBody(Body.of(input.path("body").asText()));
    String digest = input.path("alg").asText().replace("sha", "SHA-");
    assertThat(OAuth1Signer.bodyHash(request, digest))
        .isEqualTo(expected.path("oauth_body_hash").asText());
  }

  private static void checkSignature(JsonNode input, JsonNode expected) {
    String signature = signature(input, input.path("base_string").asText());
    assertThat(signature).isEqualTo(expected.path("signature").asText());
    if (expected.has("header_value")) {
      assertThat(PercentEncoding.encode(signature))
          .isEqualTo(expected.path("header_value").asText());
    }
  }

  private static void checkRequest(JsonNode input, JsonNode expected) throws IOException {
    Request request =
        Request.of(input.path("method").asText(), URI.create(input.path("url").asText()));
    if (input.path("form_body").isTextual()) {
      request =
          request
              .withHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
              .withBody(Body.of(input.path("form_body").asText()));
    }
    List<Parameter> protocol = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : input.path("oauth_params").properties()) {
      protocol.add(Parameter.of(field.getKey(), field.getValue().asText()));
    }
    String baseString = OAuth1Signer.baseString(request, protocol);
    assertThat(baseString).isEqualTo(expected.path("base_string").asText());
    String signature = signature(input, baseString);
    assertThat(signature).isEqualTo(expected.path("signature").asText());
    protocol.add(Parameter.of("oauth_signature", signature));
    Request signed =
        ProtocolParameters.put(
            request,
            Placement.HEADER,
            input.path("realm").asText("").replace("null", ""),
            protocol);
    if (expected.has("authorization_unordered")) {
      assertThat(parts(signed.headers().first("Authorization").orElseThrow()))
          .containsExactlyInAnyOrderElementsOf(
              parts(expected.path("authorization_unordered").asText()));
    }
  }

  private static String signature(JsonNode input, String baseString) {
    JsonNode pem = input.path("private_key_pem");
    String shared = input.path("consumer_secret").asText();
    String secret = pem.isTextual() ? pem.asText() : shared;
    return SignatureMethod.named(input.path("signature_method").asText())
        .with(Secret.of(secret), Secret.of(input.path("token_secret").asText("")))
        .apply(baseString);
  }

  private static List<Parameter> parameters(JsonNode pairs) {
    List<Parameter> parameters = new ArrayList<>();
    pairs.forEach(
        pair -> parameters.add(Parameter.of(pair.path(0).asText(), pair.path(1).asText())));
    return parameters;
  }

  private static List<String> parts(String authorization) {
    return Arrays.asList(authorization.replaceFirst("^OAuth ", "").split(", ", -1));
  }
}
