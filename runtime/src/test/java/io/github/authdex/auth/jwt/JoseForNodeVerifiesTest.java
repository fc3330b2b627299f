package io.github.authdex.auth.jwt;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code jose} 6.2.18 for Node accepts the tokens that we sign, and reads in them what we wrote.
 */
class JoseForNodeVerifiesTest {
  private static final String SECRET = "c4n4ry-".repeat(10);

  @Test
  void everyAlgorithmIsAccepted() throws Exception {
    List<String> algorithms =
        List.of(
            "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512",
            "ES256", "ES384", "ES512", "EdDSA");
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String algorithm : algorithms) {
      asked.add(peer(algorithm, jwt(algorithm), credentials("key", key(algorithm), "keyId", "k1")));
    }
    JsonNode answers = NodePeer.ask("jose.mjs", asked);
    assertThat(answers).hasSize(algorithms.size());
    for (int i = 0; i < algorithms.size(); i++) {
      assertThat(answers.get(i).toString())
          .isEqualTo(
              "{\"payload\":{\"iat\":1795521590,\"exp\":1795521890,\"iss\":\"me\",\"aud\":\"you\"},"
                  + "\"protectedHeader\":{\"typ\":\"JWT\",\"alg\":\""
                  + algorithms.get(i)
                  + "\",\"kid\":\"k1\"}}");
    }
  }

  /**
   * A token of ASAP has its issuer in the key's id, names all its claims and lives for a minute.
   */
  @Test
  void tokenOfAsapIsAccepted() throws Exception {
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String algorithm : List.of("RS256", "ES256")) {
      Credentials held =
          credentials("issuer", "me", "keyId", "me/key1", "privateKey", key(algorithm));
      Map<String, Object> peer = peer(algorithm, new AsapScheme(algorithm, "you"), held);
      peer.put("requiredClaims", List.of("iss", "aud", "iat", "exp", "jti"));
      peer.put("maxTokenAge", "60s");
      asked.add(peer);
    }
    JsonNode answers = NodePeer.ask("jose.mjs", asked);
    assertThat(answers).hasSize(2);
    for (JsonNode answer : answers) {
      assertThat(answer.at("/protectedHeader/kid").asText()).isEqualTo("me/key1");
      assertThat(answer.at("/payload/exp").asLong() - answer.at("/payload/iat").asLong())
          .isEqualTo(60);
    }
  }

  private static JwtScheme jwt(String algorithm) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "me");
    claims.put("aud", "you");
    return new JwtScheme(
        algorithm,
        algorithm.startsWith("HS") ? KeyEncoding.TEXT : KeyEncoding.PEM,
        JwtContent.ofClaims(claims),
        300,
        10,
        Optional.empty(),
        Placement.HEADER,
        "Authorization",
        "Bearer ");
  }

  /** Returns a token of {@code scheme} and what it takes to verify it. */
  private static Map<String, Object> peer(String algorithm, AuthScheme scheme, Credentials held)
      throws IOException {
    Request request = Request.of("GET", URI.create("https://api.example.com/"));
    String field =
        scheme
            .authenticate(held, Environments.of("n0nc3"))
            .sign(request)
            .headers()
            .first("Authorization")
            .orElseThrow();
    Map<String, Object> peer = new LinkedHashMap<>();
    peer.put("algorithm", algorithm);
    peer.put("token", field.substring("Bearer ".length()));
    peer.put("issuer", "me");
    peer.put("audience", "you");
    peer.put("now", NOW.getEpochSecond());
    peer.put(
        algorithm.startsWith("HS") ? "secret" : "publicKey",
        algorithm.startsWith("HS") ? SECRET : keys(algorithm).publicKey());
    return peer;
  }

  private static String key(String algorithm) {
    return algorithm.startsWith("HS") ? SECRET : keys(algorithm).privateKey();
  }

  private static PemKeys keys(String algorithm) {
    return switch (algorithm) {
      case "ES256" -> PemKeys.of("EC", 256);
      case "ES384" -> PemKeys.of("EC", 384);
      case "ES512" -> PemKeys.of("EC", 521);
      case "EdDSA" -> PemKeys.of("Ed25519", 255);
      default -> PemKeys.of("RSA", 2048);
    };
  }
}
