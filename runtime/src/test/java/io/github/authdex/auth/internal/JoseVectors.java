package io.github.authdex.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import io.github.authdex.auth.KeyEncoding;
import io.github.authdex.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The group {@code jose}. */
public final class JoseVectors {
  private JoseVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "jws" -> checkJws(input, expected);
      case "jws-b64-false" -> checkUnencoded(input, expected);
      case "jwk-thumbprint" ->
          assertThat(JWK.parse(input.path("jwk").toString()).computeThumbprint())
              .hasToString(expected.path("thumbprint_sha256").asText());
      case "ecdsa-der-to-jose" ->
          assertThat(
                  ECDSA.transcodeSignatureToConcat(
                      HexFormat.of().parseHex(input.path("der_hex").asText()),
                      expected.path("jose_hex").asText().length() / 2))
              .isEqualTo(HexFormat.of().parseHex(expected.path("jose_hex").asText()));
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  private static void checkJws(JsonNode input, JsonNode expected) throws Exception {
    String header =
        input.has("protected_json")
            ? input.path("protected_json").asText()
            : input.path("protected").isNull() ? "" : input.path("protected").toString();
    String compact =
        jws(input)
            .compact(
                header.getBytes(StandardCharsets.UTF_8),
                input.path("payload_utf8").asText().getBytes(StandardCharsets.UTF_8));
    String signingInput = compact.substring(0, compact.lastIndexOf('.'));
    assertThat(signingInput).isEqualTo(expected.path("signing_input").asText());
    String published = published(expected);
    String made = compact.substring(compact.lastIndexOf('.') + 1);
    if (expected.path("deterministic").asBoolean(true)) {
      assertThat(made).isEqualTo(published);
    } else {
      assertThat(made).hasSameSizeAs(published);
      JWSVerifier verifier =
          new ECDSAVerifier(JWK.parse(input.path("jwk").toString()).toECKey().toPublicJWK());
      assertThat(verifies(verifier, signingInput, made)).isTrue();
      assertThat(verifies(verifier, signingInput, published)).isTrue();
      assertThat(verifies(verifier, signingInput + "x", made)).isFalse();
    }
  }

  private static void checkUnencoded(JsonNode input, JsonNode expected) {
    String text = input.path("protected_b64u").asText() + "." + input.path("payload_utf8").asText();
    assertThat(
            Jws.of(
                    input.path("alg").asText("HS256"),
                    KeyEncoding.TEXT,
                    Secret.of(input.path("jwk").toString()))
                .signature(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected.path("signature").asText());
  }

  private static boolean verifies(JWSVerifier verifier, String input, String signature)
      throws Exception {
    String header = input.substring(0, input.indexOf('.'));
    return verifier.verify(
        JWSHeader.parse(new Base64URL(header)),
        input.getBytes(StandardCharsets.US_ASCII),
        new Base64URL(signature));
  }

  private static String published(JsonNode expected) {
    String compact = expected.path("compact").asText();
    return expected.has("signature")
        ? expected.path("signature").asText()
        : compact.substring(compact.lastIndexOf('.') + 1);
  }

  private static Jws jws(JsonNode input) throws Exception {
    JsonNode jwk = input.path("jwk");
    String algorithm =
        input.has("alg")
            ? input.path("alg").asText()
            : JWSHeader.parse(input.path("protected_json").asText()).getAlgorithm().getName();
    return Jws.of(algorithm, KeyEncoding.PEM, Secret.of(jwk.toString()));
  }
}
