package io.github.authdex.auth.sigv4;

import static io.github.authdex.auth.Environments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code @smithy/signature-v4a} 3.6.2, the signer of the AWS SDK for JavaScript, has the same key
 * and covers the same: our signature verifies over its string to sign.
 */
class SigV4aForNodeVerifiesTest {
  private static final String ID = "AKIDEXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  @Test
  void signatureVerifies() throws Exception {
    List<String> expected = new ArrayList<>();
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String service : List.of("s3", "execute-api")) {
      for (String url :
          List.of(
              "https://bucket.s3.amazonaws.com/",
              "https://bucket.s3.amazonaws.com/a%20b/%C3%BC?list-type=2&prefix=a%2Fb&x=2&x=1",
              "https://api.example.com:8443/p/q?a=%20&b=%2B&c=")) {
        for (String body : List.of("", "thé content")) {
          String field = field(service, url, body);
          expected.add(field.replaceFirst("Signature=[0-9a-f]+$", "Signature=true"));
          asked.add(peer(service, url, body, field.replaceFirst(".*Signature=", "")));
        }
      }
    }
    JsonNode theirs = NodePeer.ask("signature-v4a.js", asked);
    List<String> fields = new ArrayList<>();
    theirs.forEach(field -> fields.add(field.asText()));
    assertThat(fields).isEqualTo(expected);
  }

  private static String field(String service, String url, String body) throws Exception {
    return new SigV4Scheme(service, "", List.of("eu-*", "us-east-1"), true)
        .authenticate(
            Environments.credentials("accessKeyId", ID, "secretAccessKey", SECRET),
            Environments.of(""))
        .sign(
            Request.of("PUT", URI.create(url))
                .withHeader("X-Amz-Meta-A", "b  c")
                .withBody(Body.of(body)))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  private static Map<String, Object> peer(
      String service, String url, String body, String signature) {
    return Map.of(
        "service",
        service,
        "regions",
        "eu-*,us-east-1",
        "method",
        "PUT",
        "url",
        url,
        "body",
        body,
        "headers",
        Map.of("x-amz-meta-a", "b  c"),
        "credentials",
        Map.of("accessKeyId", ID, "secretAccessKey", SECRET),
        "signature",
        signature,
        "time",
        NOW.toString());
  }
}
