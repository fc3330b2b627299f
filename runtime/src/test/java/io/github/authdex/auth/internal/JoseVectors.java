package io.github.authdex.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Jws;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;

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
      case "ecdsa-der-to-jose" -> checkTranscoding(input, expected);
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  /** The message and its key show that the signature is one. */
  private static void checkTranscoding(JsonNode input, JsonNode expected) throws Exception {
    byte[] der = HexFormat.of().parseHex(input.path("der_hex").asText());
    byte[] jose = HexFormat.of().parseHex(expected.path("jose_hex").asText());
    Curve curve = Curve.parse(input.path("curve").asText());
    int octets = (curve.toECParameterSpec().getOrder().bitLength() + 7) / 8;
    assertThat(ECDSA.transcodeSignatureToConcat(der, 2 * octets)).isEqualTo(jose);
    if (input.has("message")) {
      ECKey key = JWK.parse(input.path("jwk").toString()).toECKey();
      Signature verifier = Signature.getInstance(jdkName(curve));
      verifier.initVerify(key.toECPublicKey());
      verifier.update(input.path("message").asText().getBytes(StandardCharsets.UTF_8));
      assertThat(verifier.verify(jose)).isTrue();
    }
  }

  private static String jdkName(Curve curve) {
    String hash =
        curve.equals(Curve.P_521) ? "SHA512" : curve.equals(Curve.P_384) ? "SHA384" : "SHA256";
    return hash + "withECDSAinP1363Format";
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
    assertThat(made).hasSameSizeAs(published);
    if (isDeterministic(algorithm(input))) {
      assertThat(made).isEqualTo(published);
    } else {
      assertThat(expected.path("deterministic").asBoolean()).isFalse();
      JWSVerifier verifier = verifier(input);
      assertThat(verifies(verifier, signingInput, made)).isTrue();
      assertThat(verifies(verifier, signingInput, published)).isTrue();
      assertThat(verifies(verifier, signingInput + "x", made)).isFalse();
    }
    assertThat(expected.path("deterministic").asBoolean(isDeterministic(algorithm(input))))
        .isEqualTo(isDeterministic(algorithm(input)));
    if (expected.has("compact")) {
      assertThat(expected.path("compact").asText()).isEqualTo(signingInput + "." + published);
    }
    checkForms(expected.path("output"), input.path("unprotected"), signingInput, published);
  }

  /** Checks that the forms of one signature (RFC 7515 §7) are made of the same parts. */
  private static void checkForms(
      JsonNode output, JsonNode unprotected, String signingInput, String signature) {
    String[] parts = signingInput.split("\\.", -1);
    if (output.has("compact")) {
      assertThat(output.path("compact").asText())
          .isIn(signingInput + "." + signature, parts[0] + ".." + signature);
    }
    for (JsonNode form :
        List.of(output.path("json_flat"), output.path("json").path("signatures").path(0))) {
      if (!form.isMissingNode()) {
        assertThat(form.path("signature").asText()).isEqualTo(signature);
        assertThat(form.path("protected").asText("")).isEqualTo(parts[0]);
        assertThat(form.path("payload").asText(parts[1])).isEqualTo(parts[1]);
        assertThat(form.path("header").isMissingNode() ? null : form.path("header").toString())
            .isEqualTo(unprotected.isObject() ? unprotected.toString() : null);
      }
    }
    assertThat(output.path("json").path("signatures").size()).isLessThanOrEqualTo(1);
    assertThat(output.path("json").path("payload").asText(parts[1])).isEqualTo(parts[1]);
  }

  private static boolean isDeterministic(String algorithm) {
    return !algorithm.startsWith("ES") && !algorithm.startsWith("PS");
  }

  private static JWSVerifier verifier(JsonNode input) throws Exception {
    JWK key = JWK.parse(input.path("jwk").toString()).toPublicJWK();
    return key instanceof RSAKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier(key.toECKey());
  }

  private static String algorithm(JsonNode input) throws Exception {
    return input.has("alg")
        ? input.path("alg").asText()
        : JWSHeader.parse(input.path("protected_json").asText()).getAlgorithm().getName();
  }

  private static void checkUnencoded(JsonNode input, JsonNode expected) throws Exception {
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
    return Jws.of(algorithm(input), KeyEncoding.PEM, Secret.of(jwk.toString()));
  }
}
