package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.oauth2.Introspection;
import io.github.authdex.auth.peers.Against;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A resource of which nothing is known, whose tokens {@code oidc-provider} 9.13.3 for Node gives,
 * which is certified.
 */
class ResourceLoginTest {
  private static final String OIDC_PROVIDER = "oidc-provider 9.13.3 (certified)";
  private static NodePeer peer;
  private static String issuer;

  private final AuthEnvironment environment = AuthEnvironment.of(peer.uri("/"));
  private final AtomicInteger consents = new AtomicInteger();
  private Loopback server;
  private URI resource;
  private String scope = "read";
  private boolean refusing;

  @BeforeAll
  static void start() throws Exception {
    peer = NodePeer.start("oidc-whole.mjs");
    String base = peer.uri("/").toString();
    issuer = base.substring(0, base.length() - 1);
  }

  @AfterAll
  static void stop() {
    if (peer != null) {
      peer.close();
    }
  }

  @BeforeEach
  void serve() {
    server = new Loopback(this::answer);
    resource = server.uri("/mcp");
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** Lets in who has a token for this resource and the scope; tells others what they lack. */
  private Loopback.Answer answer(Loopback.Seen seen) {
    if (seen.target().equals("/described")) {
      return new Loopback.Answer(
          200,
          "{\"resource\":\"%s\",\"authorization_servers\":[\"%s\"]}".formatted(resource, issuer));
    }
    String field = seen.header("authorization");
    String challenge =
        "WWW-Authenticate: Bearer resource_metadata=\""
            + server.uri("/described")
            + "\", scope=\""
            + scope
            + "\"";
    if (seen.target().equals("/other")) {
      return new Loopback.Answer(200, field == null ? "no token came" : "a token came");
    }
    if (field == null || refusing) {
      return new Loopback.Answer(401, "no token", challenge);
    }
    Introspection told = told(Secret.of(field.substring("Bearer ".length())));
    if (!told.active() || !told.audience().contains(resource.toString())) {
      return new Loopback.Answer(401, "no good token", challenge);
    }
    return told.scope().orElse("").contains(scope)
        ? new Loopback.Answer(
            200, told.subject().orElse("nobody") + " may " + told.scope().orElse(""))
        : new Loopback.Answer(403, "not enough", challenge + ", error=\"insufficient_scope\"");
  }

  private Introspection told(Secret token) {
    Credentials app =
        Credentials.of(
            Map.of(
                "clientId", Secret.of("app"),
                "clientSecret", Secret.of("s3cret of the app, forty characters long")));
    try {
      return OAuthLogin.at(issuer, app, environment)
          .client()
          .introspect(issuer + "/token/introspection", token, "access_token");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuthHttpClient client() {
    return AuthHttpClient.builder()
        .authentication(ResourceLogin.builder("A test").opener(this::consent).build(environment))
        .allow(resource)
        .build();
  }

  private void consent(URI page) throws IOException {
    consents.incrementAndGet();
    try {
      new Person().consent(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String called(AuthHttpClient client) throws IOException, InterruptedException {
    Response response = client.send(Request.of("GET", resource));
    String content = new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
    return response.status() + " " + content;
  }

  @Test
  @Against(
      peer = OIDC_PROVIDER,
      value = {
        "Protected Resource Metadata (RFC 9728)",
        "Dynamic client registration (RFC 7591)",
        "Resource indicator (RFC 8707)"
      })
  void personConsentsOnceAndAgainWhenMoreIsAskedFor() throws Exception {
    AuthHttpClient client = client();
    assertThat(called(client)).isEqualTo("200 alice may read");
    assertThat(called(client)).isEqualTo("200 alice may read");
    assertThat(consents).hasValue(1);
    scope = "write";
    assertThat(called(client)).isEqualTo("200 alice may read write");
    assertThat(consents).hasValue(2);
  }

  /** A resource that is never content does not keep a person busy. */
  @Test
  void scopeThatIsNotGivenIsNotAskedForWithoutEnd() throws Exception {
    AuthHttpClient client = client();
    assertThat(called(client)).isEqualTo("200 alice may read");
    scope = "unknown";
    assertThat(called(client)).isEqualTo("403 not enough");
    assertThat(called(client)).isEqualTo("403 not enough");
    assertThat(consents).hasValue(2);
  }

  /** Nothing of its own server's does at such a resource, so that nobody is asked again. */
  @Test
  void resourceThatRefusesEachTokenAsksOnce() throws Exception {
    refusing = true;
    AuthHttpClient client = client();
    assertThat(called(client)).isEqualTo("401 no token");
    assertThat(called(client)).isEqualTo("401 no token");
    assertThat(consents).hasValue(1);
  }

  @Test
  void tokenGoesToItsResourceAlone() throws Exception {
    AuthHttpClient client = client();
    assertThat(called(client)).isEqualTo("200 alice may read");
    Response other = client.send(Request.of("GET", server.uri("/other")));
    assertThat(new String(other.body().open().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("no token came");
  }

  @Test
  void withoutAPersonAServerThatIsNotKnownIsNamed() {
    AuthHttpClient client =
        AuthHttpClient.builder()
            .authentication(ResourceLogin.builder("A test").build(environment))
            .allow(resource)
            .build();
    assertThatThrownBy(() -> called(client))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining("for which this program has no credentials");
  }

  /** What the program is to one server is no other server's business. */
  @Test
  void credentialsGoToTheServerTheyWereGivenFor() {
    Credentials app =
        Credentials.of(Map.of("clientId", Secret.of("c"), "clientSecret", Secret.of("s")));
    AuthHttpClient client =
        AuthHttpClient.builder()
            .authentication(
                ResourceLogin.builder("A test").client("https://as.test", app).build(environment))
            .allow(resource)
            .build();
    assertThatThrownBy(() -> called(client)).isInstanceOf(DiscoveryException.class);
  }
}
