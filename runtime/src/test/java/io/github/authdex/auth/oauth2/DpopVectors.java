package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.authdex.auth.credential.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The group {@code dpop}. */
public final class DpopVectors {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DpopVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    switch (input.path("kind").asText()) {
      case "dpop-proof" -> checkProof(input, expected);
      case "ath" ->
          assertThat(DpopKey.hash(Secret.of(input.path("access_token").asText())))
              .isEqualTo(expected.path("ath").asText());
      case "htu" -> {
        assertThat(DpopTarget.of(URI.create(input.path("request_url").asText())))
            .isEqualTo(expected.path("htu_normalised").asText());
        assertThat(expected.path("accept_any_equivalent").asBoolean(true)).isTrue();
      }
      default -> throw new AssertionError("No check for the kind " + input.path("kind"));
    }
  }

  /** The vectors keep their private key, so that we make the same proof with one of ours. */
  private static void checkProof(JsonNode input, JsonNode expected) throws Exception {
    JsonNode claims = JSON.readTree(input.path("claims").toString());
    ECKey theirs = JWK.parse(input.path("header").path("jwk").toString()).toECKey();
    JWSObject published = JWSObject.parse(expected.path("proof").asText());
    assertThat(published.verify(new ECDSAVerifier(theirs))).isTrue();
    assertThat(JSON.readTree(published.getHeader().toString()))
        .isEqualTo(JSON.readTree(input.path("header").toString()));
    assertThat(JSON.readTree(published.getPayload().toString())).isEqualTo(claims);
    assertThat(theirs.computeThumbprint()).hasToString(expected.path("jkt").asText());

    ECKey ours = new ECKeyGenerator(Curve.P_256).generate();
    DpopKey key = DpopKey.of(Secret.of(ours.toJSONString()));
    JWSObject made =
        JWSObject.parse(
            key.proof(
                claims.path("htm").asText(),
                URI.create(claims.path("htu").asText()),
                Instant.ofEpochSecond(claims.path("iat").asLong()),
                claims.path("jti").asText(),
                Optional.ofNullable(input.path("access_token").textValue()).map(Secret::of),
                Optional.ofNullable(claims.path("nonce").textValue())));
    assertThat(made.verify(new ECDSAVerifier(ours))).isTrue();
    assertThat(JSON.readTree(made.getPayload().toString())).isEqualTo(claims);
    assertThat(made.getHeader().getType()).isEqualTo(published.getHeader().getType());
    assertThat(made.getHeader().getAlgorithm()).isEqualTo(published.getHeader().getAlgorithm());
    assertThat(made.getHeader().getJWK()).isEqualTo(new ECKey.Builder(ours.toPublicJWK()).build());
    assertThat(key.thumbprint()).isEqualTo(ours.computeThumbprint().toString());
  }
}
