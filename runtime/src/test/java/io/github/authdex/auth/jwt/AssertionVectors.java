package io.github.authdex.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.KeyEncoding;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.internal.Jws;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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
    String made =
        input.has("app")
            ? sent(githubApp(input, expected), "key", vector)
            : input.has("issuer") ? sent(asap(input), "privateKey", vector) : plain(vector);
    String[] parts = made.split("\\.", -1);
    assertThat(decoded(parts[0])).isEqualTo(expected.path("header"));
    assertThat(decoded(parts[1])).isEqualTo(expected.path("claims"));
    assertThat(made).isEqualTo(expected.path("compact").asText());
  }

  private static AuthScheme githubApp(JsonNode input, JsonNode expected) {
    int issued = expected.path("claims").path("iat").asInt();
    return new JwtScheme(
        input.path("alg").asText(),
        KeyEncoding.PEM,
        Map.of("iss", "{app}"),
        expected.path("claims").path("exp").asInt() - issued,
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
            vector.path("expected").path("claims").path("jti").asText(),
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
