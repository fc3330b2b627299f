package io.github.authdex.site.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.github.authdex.site.kinds.VectorCases.VectorCase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The playground gives what standards and providers print. */
final class ModulesMeetVectorsTest {
  @TestFactory
  List<DynamicTest> requests(@TempDir Path folder) throws Exception {
    List<VectorCase> cases = VectorCases.all();
    List<JsonNode> given = KindModules.run(cases.stream().map(VectorCase::asked).toList(), folder);
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < cases.size(); i++) {
      VectorCase one = cases.get(i);
      JsonNode result = given.get(i);
      kinds.add(one.asked().kind());
      tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, result)));
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "sigv4", "hawk", "oauth1", "edgegrid", "httpsig", "digest", "signature", "basic");
    return tests;
  }

  private static void check(VectorCase one, JsonNode given) {
    assertThat(given.path("error").asText()).isEmpty();
    assertThat(given.path("steps").findValuesAsText("text")).containsAll(one.texts());
    one.headers()
        .forEach((name, value) -> assertThat(KindModules.header(given, name)).isEqualTo(value));
    assertThat(one.texts().size() + one.headers().size()).isPositive();
  }

  @Test
  void tokens(@TempDir Path folder) throws Exception {
    JsonNode mac = PublishedVectors.one("jose-more", "more-A.1");
    JsonNode rsa = PublishedVectors.one("jose", "rfc7515-A.2-RS256");
    JsonNode curve = PublishedVectors.one("jose", "rfc7515-A.3-ES256");
    JsonNode asap = PublishedVectors.one("jwt-assertions", "derived-asap");
    List<JsonNode> given =
        KindModules.run(
            List.of(token("HS256", mac), token("RS256", rsa), token("ES256", curve), asap(asap)),
            folder);
    assertThat(given.get(0).path("token").asText()).isEqualTo(compact(mac));
    assertThat(given.get(1).path("token").asText()).isEqualTo(compact(rsa));
    assertThat(KindModules.step(given.get(2), "Signing input"))
        .isEqualTo(curve.path("expected").path("signing_input").asText());
    ECKey key = ECKey.parse(curve.path("input").path("jwk").toString());
    JWSObject read = JWSObject.parse(given.get(2).path("token").asText());
    assertThat(read.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
    assertThat(KindModules.header(given.get(3), "Authorization"))
        .isEqualTo("Bearer " + compact(asap));
  }

  private static Map<String, Object> token(String algorithm, JsonNode vector) {
    JsonNode input = vector.path("input");
    return Map.of(
        "token",
        List.of(
            algorithm,
            input.path("jwk").toString(),
            input.path("protected_json").asText(),
            input.path("payload_utf8").asText()));
  }

  private static Map<String, Object> asap(JsonNode vector) {
    JsonNode claims = vector.path("expected").path("claims");
    return Map.of(
        "kind", "asap",
        "request",
            Map.of(
                "method", "GET", "url", "https://example.org/", "headers", List.of(), "body", ""),
        "values",
            Map.of(
                "issuer", claims.path("iss").asText(),
                "audience", claims.path("aud").asText(),
                "keyId", vector.path("expected").path("header").path("kid").asText(),
                "privateKey", PublishedVectors.rsaPem(),
                "nonce", claims.path("jti").asText(),
                "time", Instant.ofEpochSecond(claims.path("iat").asLong()).toString()));
  }

  private static String compact(JsonNode vector) {
    return vector.path("expected").path("compact").asText();
  }
}
