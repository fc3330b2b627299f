package io.github.authdex.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Jws;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The group {@code jwt-assertions}. */
public final class AssertionVectors {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AssertionVectors() {}

  /** Fails if we do not give what {@code vector} expects. */
  public static void check(JsonNode vector) throws Exception {
    JsonNode input = vector.path("input");
    JsonNode expected = vector.path("expected");
    assertThat(input.path("kind").asText()).isEqualTo("jwt-assertion");
    String made = made(vector);
    String[] parts = made.split("\\.", -1);
    assertThat(decoded(parts[0])).isEqualTo(expected.path("header"));
    assertThat(decoded(parts[1])).isEqualTo(expected.path("claims"));
    assertThat(JSON.readTree(expected.path("header_json").asText()))
        .isEqualTo(expected.path("header"));
    JsonNode claims = JSON.readTree(expected.path("claims_json").asText());
    assertThat(claims).isEqualTo(expected.path("claims"));
    checkClaims(input, claims);
    checkSignature(vector, made);
  }

  private static String made(JsonNode vector) throws IOException {
    JsonNode input = vector.path("input");
    if (input.has("app")) {
      return sent(githubApp(input, vector.path("expected")), "key", vector);
    }
    boolean asap = input.path("kid").asText().startsWith(input.path("issuer").asText("\n") + "/");
    return asap ? sent(asap(input), "privateKey", vector) : plain(vector);
  }

  /** Who asserts, and when, are in the claims. */
  private static void checkClaims(JsonNode input, JsonNode claims) {
    if (input.has("client_id")) {
      assertThat(List.of(claims.path("iss").asText(), claims.path("sub").asText()))
          .containsOnly(input.path("client_id").asText());
    }
    if (input.has("audience")) {
      assertThat(claims.path("aud")).isEqualTo(input.path("audience"));
    }
    if (input.has("issuer")) {
      assertThat(claims.path("iss")).isEqualTo(input.path("issuer"));
    }
    if (input.has("subject")) {
      assertThat(claims.path("sub")).isEqualTo(input.path("subject"));
    }
    if (input.has("scope")) {
      assertThat(claims.path("scope")).isEqualTo(input.path("scope"));
    }
    assertThat(input.path("now").asLong())
        .isBetween(claims.path("iat").asLong(), claims.path("exp").asLong());
  }

  /** ECDSA and PSS give another signature each time: ours and the published one are verified. */
  private static void checkSignature(JsonNode vector, String made) throws Exception {
    String published = vector.path("expected").path("compact").asText();
    String algorithm = vector.path("input").path("alg").asText();
    if (!algorithm.startsWith("ES") && !algorithm.startsWith("PS")) {
      assertThat(made).isEqualTo(published);
      return;
    }
    JsonNode key = vector.path("keys").path(vector.path("input").path("key").asText());
    JWK pair =
        key.has("jwk")
            ? JWK.parse(key.path("jwk").toString())
            : JWK.parseFromPEMEncodedObjects(key.path("pkcs1_pem").asText());
    JWSVerifier verifier =
        pair instanceof RSAKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier(pair.toECKey());
    assertThat(JWSObject.parse(made).verify(verifier)).isTrue();
    assertThat(JWSObject.parse(published).verify(verifier)).isTrue();
  }

  private static AuthScheme githubApp(JsonNode input, JsonNode expected) throws IOException {
    JsonNode claims = decoded(expected.path("compact").asText().split("\\.", -1)[1]);
    int issued = claims.path("iat").asInt();
    return new JwtScheme(
        input.path("alg").asText(),
        KeyEncoding.PEM,
        JwtContent.ofClaims(Map.of("iss", "{app}")),
        claims.path("exp").asInt() - issued,
        input.path("now").asInt() - issued,
        Optional.empty(),
        Placement.HEADER,
        "Authorization",
        "Bearer ");
  }

  private static AuthScheme asap(JsonNode input) {
    return new AsapScheme(input.path("alg").asText(), input.path("audience").asText());
  }

  private static String sent(AuthScheme scheme, String keyRole, JsonNode vector)
      throws IOException {
    JsonNode input = vector.path("input");
    Credentials held =
        role ->
            role.equals(keyRole)
                ? Optional.of(key(vector))
                : Optional.ofNullable(input.path(role.replace("keyId", "kid")).textValue())
                    .map(Secret::of);
    AuthEnvironment environment =
        Environments.of(
            Instant.ofEpochSecond(input.path("now").asLong()),
            decoded(vector.path("expected").path("compact").asText().split("\\.", -1)[1])
                .path("jti")
                .asText(),
            Map.of());
    Request signed =
        scheme
            .authenticate(held, environment)
            .sign(Request.of("GET", URI.create("https://api.example.com/")));
    return signed.headers().first("Authorization").orElseThrow().replace("Bearer ", "");
  }

  /** A client's proof at a token endpoint: its members are the caller's. */
  private static String plain(JsonNode vector) {
    JsonNode expected = vector.path("expected");
    return Jws.of(vector.path("input").path("alg").asText(), KeyEncoding.TEXT, key(vector))
        .compact(
            expected.path("header_json").asText().getBytes(StandardCharsets.UTF_8),
            expected.path("claims_json").asText().getBytes(StandardCharsets.UTF_8));
  }

  private static Secret key(JsonNode vector) {
    String name = vector.path("input").path("key").asText();
    JsonNode key = vector.path("keys").path(name);
    return Secret.of(
        key.has("pkcs1_pem")
            ? key.path("pkcs1_pem").asText()
            : key.has("jwk") ? key.path("jwk").toString() : name);
  }

  private static JsonNode decoded(String part) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(part));
  }
}
