package io.github.authdex.auth.httpsig;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code http-message-signatures} 1.0.6 for Node accepts what we sign and, where a signature is the
 * same each time, makes the same.
 */
class MessageSignaturesForNodeTest {
  private static final List<String> COMPONENTS =
      List.of(
          "@method",
          "@target-uri",
          "@authority",
          "@scheme",
          "@path",
          "@query",
          "content-digest",
          "content-type",
          "x-twice");
  private static final String BODY = "{\"hello\": \"wörld\"}";

  @Test
  void requestsAreAccepted() throws Exception {
    List<Case> cases = cases();
    List<Request> signed = new ArrayList<>();
    List<Map<String, Object>> asked = new ArrayList<>();
    for (Case one : cases) {
      Request request = one.sign();
      signed.add(request);
      asked.add(one.forPeer(request));
    }
    JsonNode answers = NodePeer.ask("message-signatures.js", asked);
    assertThat(answers).hasSize(cases.size());
    for (int i = 0; i < cases.size(); i++) {
      JsonNode answer = answers.get(i);
      String name = cases.get(i).algorithm + " " + cases.get(i).url;
      assertThat(answer.path("accepted").asBoolean()).as("signature, %s", name).isTrue();
      assertThat(answer.path("digest").asBoolean()).as("digest, %s", name).isTrue();
      assertThat(header(signed.get(i), "Signature-Input"))
          .as(name)
          .isEqualTo(answer.path("input").asText());
      if (!cases.get(i).isRandom()) {
        assertThat(header(signed.get(i), "Signature"))
            .as(name)
            .isEqualTo(answer.path("signature").asText());
      }
    }
  }

  @Test
  void requestChangedOnTheWayIsNot() throws Exception {
    Case one = cases().get(0);
    Map<String, Object> changed = one.forPeer(one.sign().withHeader("Content-Type", "text/plain"));
    changed.put("body", BODY + " ");
    JsonNode answer = NodePeer.ask("message-signatures.js", List.of(changed)).get(0);
    assertThat(answer.path("accepted").asBoolean()).isFalse();
    assertThat(answer.path("digest").asBoolean()).isFalse();
  }

  private record Case(
      String algorithm, String digest, String url, String privateKey, String publicKey) {
    boolean isRandom() {
      return algorithm.startsWith("ecdsa") || algorithm.startsWith("rsa-pss");
    }

    Request sign() throws IOException {
      Request request = Request.of("POST", URI.create(url)).withBody(Body.of(BODY));
      Request typed = request.withHeader("Content-Type", "application/json");
      return new HttpSigScheme(algorithm, COMPONENTS, Optional.of(digest), "sig1")
          .authenticate(credentials("keyId", "key \"1\"", "key", privateKey), Environments.of(""))
          .sign(typed.withHeaders(typed.headers().with("X-Twice", "a").with("X-Twice", "b, c")));
    }

    Map<String, Object> forPeer(Request signed) {
      Map<String, Object> headers = new HashMap<>();
      for (Header header : signed.headers()) {
        String name = header.name().toLowerCase(Locale.ROOT);
        headers.merge(name, header.value(), (before, after) -> before + ", " + after);
      }
      Map<String, Object> peer = new HashMap<>();
      peer.put("algorithm", algorithm);
      peer.put("method", "POST");
      peer.put("url", url);
      peer.put("headers", headers);
      peer.put("body", BODY);
      peer.put("components", COMPONENTS);
      peer.put("keyId", "key \"1\"");
      peer.put("created", NOW.getEpochSecond());
      peer.put("privateKey", privateKey);
      peer.put("publicKey", publicKey);
      return peer;
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String shared = Base64.getEncoder().encodeToString(new byte[64]);
    for (String url :
        List.of(
            "https://Example.com/a%2Fb?x=1&y=a+b&z",
            "https://example.com:8443/", "http://127.0.0.1:8080/p?q=%C3%BC")) {
      cases.add(new Case("hmac-sha256", "sha-256", url, shared, shared));
      cases.add(pair("ed25519", "sha-512", url, "Ed25519", 255));
      cases.add(pair("rsa-v1_5-sha256", "sha-256", url, "RSA", 2048));
      cases.add(pair("rsa-pss-sha512", "sha-512", url, "RSA", 2048));
      cases.add(pair("ecdsa-p256-sha256", "sha-256", url, "EC", 256));
      cases.add(pair("ecdsa-p384-sha384", "sha-256", url, "EC", 384));
    }
    return cases;
  }

  private static Case pair(String algorithm, String digest, String url, String type, int bits) {
    PemKeys keys = PemKeys.of(type, bits);
    return new Case(algorithm, digest, url, keys.privateKey(), keys.publicKey());
  }

  private static String header(Request request, String name) {
    return request.headers().first(name).orElseThrow();
  }
}
