package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts entries from what a server on loopback answers to somebody without a credential. */
final class NewFromUrlTest {
  private final Map<String, String> documents = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> challenges = new ArrayList<>();
  private HttpServer server;
  private String origin;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path + (exchange.getRequestHeaders().containsKey("Authorization") ? "!" : ""));
          String document = documents.get(path);
          if (document == null && path.startsWith("/.well-known")) {
            exchange.sendResponseHeaders(404, -1);
          } else if (document == null) {
            challenges.forEach(c -> exchange.getResponseHeaders().add("WWW-Authenticate", c));
            exchange.sendResponseHeaders(challenges.isEmpty() ? 200 : 401, -1);
          } else {
            byte[] octets = document.replace("ORIGIN", origin).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Cli.Result draft() {
    return Cli.run("new", "--url", origin + "/v1/things", "--id", "acme", "--title", "Acme");
  }

  private String schemes(Cli.Result result) {
    String out = result.out();
    assertThat(out).as(result.err()).contains("schemes:\n");
    return out.substring(out.indexOf("schemes:\n"), out.indexOf("# TODO: the pages"))
        .replace(origin, "ORIGIN");
  }

  @Test
  void challengesBecomeAlternatives() {
    challenges.add("Basic realm=\"a, b\", Digest realm=\"x\", nonce=\"n\", qop=\"auth\"");
    challenges.add("Negotiate");
    challenges.add("Bearer");
    Cli.Result result = draft();
    assertThat(schemes(result))
        .isEqualTo(
            """
            schemes:
              basic:
                kind: basic
              digest:
                kind: digest
              ntlm:
                kind: ntlm
              bearer:
                kind: bearer
                token: token
            security:
              - basic: []
              - digest: []
              - ntlm: []
              - bearer: []
            """);
    assertThat(result.out()).contains("servers:\n  - url: " + origin + "/v1\n");
    assertThat(asked).noneMatch(path -> path.endsWith("!"));
  }

  @Test
  void metadataOfResourceAndServerBecomeOAuth() {
    challenges.add("Bearer realm=\"x\", resource_metadata=\"" + origin + "/meta\", scope=\"read\"");
    documents.put(
        "/meta",
        """
        {"resource": "ORIGIN/v1", "authorization_servers": ["ORIGIN/tenant"],
         "scopes_supported": ["write"], "resource_name": "Acme Things",
         "resource_documentation": "https://docs.acme.example/things"}
        """);
    documents.put(
        "/.well-known/oauth-authorization-server/tenant",
        """
        {"issuer": "ORIGIN/tenant", "authorization_endpoint": "https://auth.acme.example/authorize",
         "token_endpoint": "https://auth.acme.example/token",
         "device_authorization_endpoint": "http://plain.acme.example/device",
         "revocation_endpoint": "https://auth.acme.example/revoke",
         "grant_types_supported": ["authorization_code", "client_credentials", "x"],
         "code_challenge_methods_supported": ["S256"],
         "token_endpoint_auth_methods_supported": ["none", "client_secret_post"]}
        """);
    Cli.Result result = draft();
    assertThat(schemes(result))
        .isEqualTo(
            """
            schemes:
              oauth2:
                kind: oauth2
                flows:
                  authorizationCode:
                    authorizationUrl: https://auth.acme.example/authorize
                    tokenUrl: https://auth.acme.example/token
                    pkce: supported
                    revocationUrl: https://auth.acme.example/revoke
                    scopes:
                      read: TODO
                      write: TODO
                  clientCredentials:
                    tokenUrl: https://auth.acme.example/token
                    revocationUrl: https://auth.acme.example/revoke
                    scopes:
                      read: TODO
                      write: TODO
                clientAuthentication: client_secret_post
            security:
              - oauth2: []
            refusal:
              status: 401
              challenge: Bearer realm="x", resource_metadata="ORIGIN/meta", scope="read"
            """);
    assertThat(result.out()).contains("docs: https://docs.acme.example/things\n");
    assertThat(result.err())
        .contains(
            "authdex: read " + origin + "/meta\n",
            "authdex: read " + origin + "/.well-known/oauth-authorization-server/tenant\n");
  }

  /** RFC 8414 §3.3, RFC 9728 §3.3: another's metadata would send credentials elsewhere. */
  @Test
  void metadataOfOthersIsNotUsed() {
    challenges.add("Bearer resource_metadata=\"" + origin + "/meta\"");
    documents.put(
        "/meta", "{\"resource\": \"ORIGIN/other\", \"authorization_servers\": [\"ORIGIN/evil\"]}");
    documents.put(
        "/.well-known/oauth-authorization-server",
        """
        {"issuer": "https://evil.example", "authorization_endpoint": "https://evil.example/a",
         "token_endpoint": "https://evil.example/t"}
        """);
    Cli.Result result = draft();
    assertThat(schemes(result)).contains("kind: bearer").doesNotContain("evil");
    assertThat(result.err())
        .contains(
            "authdex: "
                + origin
                + "/meta is about another resource than "
                + origin
                + "/v1/things,"
                + " and is not used\n",
            "/.well-known/oauth-authorization-server is of another issuer than "
                + origin
                + ", and is not used\n");
    assertThat(asked).noneMatch(path -> path.contains("evil"));
  }

  @Test
  void answerWithoutAChallengeIsToldWithWhatElseWouldDo() {
    Cli.Result result = draft();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a challenge (RFC 9110 §11.6.1) or metadata (RFC 9728, RFC 8414) at "
                + origin
                + " but it answered 200 with neither; name a URL that needs a credential, or try"
                + " --har or --curl\n");
  }

  @Test
  void serverThatIsNotThereIsAFaultOfTheNetwork() {
    server.stop(0);
    Cli.Result result = draft();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("authdex: Cannot reach 127.0.0.1:");
  }

  @Test
  void urlWithANameOrInTheClearIsRefused() {
    for (String url : List.of("http://api.acme.example/", "https://bob:pw@acme.example/", "x y")) {
      Cli.Result result = Cli.run("new", "--url", url);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err())
          .isEqualTo("authdex: Expected an https URL without a name or password in it\n");
    }
  }
}
