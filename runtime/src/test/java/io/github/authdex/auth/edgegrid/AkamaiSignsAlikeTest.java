package io.github.authdex.auth.edgegrid;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Akamai's own {@code akamai-edgegrid} 4.0.4 for Node signs, we sign with the same result. */
class AkamaiSignsAlikeTest {
  private static final String HOST = "https://akaa-baseurl-xxx.luna.akamaiapis.net";
  private static final List<String> PATHS =
      List.of("/", "/testapi/v1/t1?p1=1", "/a%20b/%C3%BC?x=%2F&y=a+b&y", "/a//b/", "/t;v=1?q=(x)!");

  @Test
  void fieldIsTheSame() throws Exception {
    List<Case> cases = cases();
    JsonNode theirs = NodePeer.ask("edgegrid.js", cases.stream().map(Case::forPeer).toList());
    for (int i = 0; i < cases.size(); i++) {
      assertThat(cases.get(i).field()).as("%s", i).isEqualTo(theirs.get(i).asText());
    }
    assertThat(theirs).hasSize(cases.size());
  }

  private record Case(String method, String path, String body, Map<String, String> signed) {
    Map<String, Object> forPeer() {
      return Map.ofEntries(
          Map.entry("method", method),
          Map.entry("path", path),
          Map.entry("body", body),
          Map.entry("headersToSign", signed),
          Map.entry("host", HOST),
          Map.entry("clientToken", "akab-client-token"),
          Map.entry("clientSecret", "c4n4ry="),
          Map.entry("accessToken", "akab-access-token"),
          Map.entry("nonce", "n0nc3"),
          Map.entry("timestamp", EdgeGridSigner.timestamp(NOW)));
    }

    String field() throws IOException {
      Request request = Request.of(method, URI.create(HOST + path)).withBody(Body.of(body));
      for (Map.Entry<String, String> header : signed.entrySet()) {
        request = request.withHeader(header.getKey(), header.getValue());
      }
      return new EdgeGridScheme(List.copyOf(signed.keySet()), 131072)
          .authenticate(
              credentials(
                  "clientToken", "akab-client-token",
                  "clientSecret", "c4n4ry=",
                  "accessToken", "akab-access-token"),
              Environments.of("n0nc3"))
          .sign(request)
          .headers()
          .first("Authorization")
          .orElseThrow();
    }
  }

  private static List<Case> cases() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Test2", "two   spaces");
    headers.put("X-Test1", "\"a\" b");
    List<Case> cases = new ArrayList<>();
    for (String path : PATHS) {
      cases.add(new Case("GET", path, "", Map.of()));
      cases.add(new Case("GET", path, "", headers));
      cases.add(new Case("POST", path, "datadatadata ü", Map.of()));
      cases.add(new Case("PUT", path, "not hashed", headers));
      cases.add(new Case("POST", path, "d".repeat(131072), Map.of()));
      cases.add(new Case("POST", path, "d".repeat(131073), Map.of()));
      cases.add(new Case("DELETE", path, "", Map.of()));
    }
    return cases;
  }
}
