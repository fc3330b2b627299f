package io.github.authdex.auth.hawk;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against {@code hawk} 9.0.2 for Node, by the author of the scheme. */
class HawkForNodeTest {
  private static final List<String> URLS =
      List.of(
          "http://example.com:8000/resource/1?b=1&a=2",
          "https://EXAMPLE.com/",
          "https://example.com/?",
          "http://127.0.0.1/a%2Fb/%C3%BC?x=%20+&x",
          "https://example.com:8443/a?q=1&q=2");
  private static NodePeer server;

  @BeforeAll
  static void start() throws Exception {
    server = NodePeer.start("hawk-server.js");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void headersAndBewitsAreTheSame() throws Exception {
    List<Case> cases = cases();
    JsonNode theirs = NodePeer.ask("hawk-client.js", cases.stream().map(Case::forPeer).toList());
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      assertThat(one.header()).as("%s", one).isEqualTo(theirs.at("/" + i + "/header").asText());
      assertThat(one.bewit()).as("%s", one).isEqualTo(theirs.at("/" + i + "/bewit").asText());
    }
    assertThat(theirs).hasSize(cases.size());
  }

  @Test
  void serverLetsUsInAndProvesItself() throws Exception {
    AuthHttpClient client = client(KEY, AuthEnvironment.of(server.uri("/")));
    Response got = client.send(Request.of("GET", server.uri("/a?b=%20&c")));
    assertThat(text(got)).isEqualTo("Hello app data");
    assertThat(got.head().headers().first("Server-Authorization")).isPresent();
    Response posted =
        client.send(
            Request.of("POST", server.uri("/a"))
                .withHeader("Content-Type", "Text/Plain; charset=UTF-8")
                .withBody(Body.of("thé")));
    assertThat(text(posted)).isEqualTo("Hello app data");
  }

  @Test
  void serverSetsOurClock() throws Exception {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    AuthHttpClient client = client(KEY, AuthEnvironment.of(server.uri("/")).withClock(late));
    assertThat(text(client.send(Request.of("GET", server.uri("/a"))))).isEqualTo("Hello app data");
  }

  @Test
  void wrongKeyIsRefused() throws Exception {
    AuthHttpClient client = client("other", AuthEnvironment.of(server.uri("/")));
    assertThat(client.send(Request.of("GET", server.uri("/a"))).status()).isEqualTo(401);
  }

  @Test
  void serverWithAnotherKeyIsAnError() {
    AuthHttpClient client = client(KEY, AuthEnvironment.of(server.uri("/")));
    assertThatThrownBy(() -> client.send(Request.of("GET", server.uri("/forged"))))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected the MAC of the holder of the key in Server-Authorization but it is another");
  }

  @Test
  void urlWithABewitWorksByItself() throws Exception {
    URI url =
        new HawkScheme("sha256", false)
            .presign(
                server.uri("/a?b=1"),
                Duration.ofMinutes(1),
                credentials("id", ID, "key", KEY, "ext", "e"),
                AuthEnvironment.of(server.uri("/")));
    AuthHttpClient plain = AuthHttpClient.builder().build();
    assertThat(text(plain.send(Request.of("GET", url)))).isEqualTo("bewit");
    URI moved = URI.create(url.toString().replace("b=1", "b=2"));
    assertThat(plain.send(Request.of("GET", moved)).status()).isEqualTo(401);
  }

  private static final String ID = "dh37fgj492je";
  private static final String KEY = "c4n4ry-key";

  /** One request and what is proven of it; empty text for nothing. */
  private record Case(
      String method,
      String url,
      String algorithm,
      String type,
      String payload,
      String ext,
      String app,
      String dlg) {
    Map<String, Object> forPeer() {
      Map<String, Object> peer = new HashMap<>();
      peer.put("uri", url);
      peer.put("method", method);
      peer.put("credentials", Map.of("id", ID, "key", KEY, "algorithm", algorithm));
      peer.put("timestamp", NOW.getEpochSecond());
      peer.put("nonce", "n0nc3");
      peer.put("ttl", 60);
      peer.put("ext", ext);
      if (method.equals("POST")) {
        peer.put("payload", payload);
        peer.put("contentType", type);
      }
      if (!app.isEmpty()) {
        peer.put("app", app);
        peer.put("dlg", dlg);
      }
      return peer;
    }

    String header() throws IOException {
      Request request = Request.of(method, URI.create(url)).withBody(Body.of(payload));
      return new HawkScheme(algorithm, true)
          .authenticate(held(), Environments.of("n0nc3"))
          .sign(type.isEmpty() ? request : request.withHeader("Content-Type", type))
          .headers()
          .first("Authorization")
          .orElseThrow();
    }

    String bewit() {
      return new HawkScheme(algorithm, true)
          .presign(URI.create(url), Duration.ofSeconds(60), held(), Environments.of(""))
          .toString()
          .replaceFirst(".*bewit=", "");
    }

    private Credentials held() {
      return credentials("id", ID, "key", KEY, "ext", ext, "app", app, "dlg", dlg);
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String url : URLS) {
      for (String algorithm : List.of("sha1", "sha256")) {
        cases.add(new Case("GET", url, algorithm, "", "", "", "", ""));
        cases.add(new Case("GET", url, algorithm, "", "", "a \"b\" \\c", "", ""));
        cases.add(new Case("DELETE", url, algorithm, "", "", "e", "app1", "dlg1"));
        cases.add(new Case("POST", url, algorithm, "Text/Plain; x=y", "Thank yoü", "", "app1", ""));
        cases.add(new Case("POST", url, algorithm, "application/json", "", "e", "", ""));
      }
    }
    return cases;
  }

  private static AuthHttpClient client(String key, AuthEnvironment environment) {
    Authentication hawk =
        new HawkScheme("sha256", true)
            .authenticate(credentials("id", ID, "key", key, "ext", "app data"), environment);
    return AuthHttpClient.builder().authentication(hawk).allow(server.uri("/")).build();
  }

  private static String text(Response response) {
    return new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }
}
