package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.Reach;
import io.github.authdex.auth.oidc.IdTokenException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a resource of which nothing is known may do to who meets it, and what not. */
class UnknownResourceTest {
  private final WillingServer server = new WillingServer();
  private final AuthEnvironment environment = AuthEnvironment.of(server.resource());

  @AfterEach
  void stop() {
    server.close();
  }

  private AuthHttpClient client(ResourceLogin.Builder login) {
    return AuthHttpClient.builder()
        .authentication(login.build(environment))
        .allow(server.resource())
        .build();
  }

  private static ResourceLogin.Builder consenting() {
    return ResourceLogin.builder("A test").opener(WillingServer::open);
  }

  private String called(AuthHttpClient client) throws IOException, InterruptedException {
    return called(client, server.resource());
  }

  private static String called(AuthHttpClient client, URI resource)
      throws IOException, InterruptedException {
    Response response = client.send(Request.of("GET", resource));
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Mix-up (RFC 9700 §4.4.1): what an honest server gives must not go to the one it came by. */
  @Test
  void codeOfAnotherServerDoesNotGoToTheOneThatSentThePersonThere() throws Exception {
    try (WillingServer evil = new WillingServer()) {
      AuthHttpClient client =
          AuthHttpClient.builder()
              .authentication(consenting().patience(Duration.ofSeconds(1)).build(environment))
              .allow(server.resource())
              .allow(evil.resource())
              .build();
      assertThat(called(client)).isEqualTo("came with Bearer t0ken");
      // The honest server knows the program, and leads back to where that said.
      evil.onward =
          page ->
              server
                  .resource()
                  .resolve(
                      "/authorize?client_id=c1&redirect_uri=%s&state=%s"
                          .formatted(
                              redirects().get(0), WillingServer.parameters(page).get("state")));
      assertThatThrownBy(() -> called(client, evil.resource()))
          .isInstanceOf(IOException.class)
          .hasMessage("Expected the browser to come back within 1 seconds");
      assertThat(server.asked("/authorize")).as("the person was there").hasSize(2);
      assertThat(evil.asked("/token")).isEmpty();
    }
  }

  /** A resource outside that names a server inside, where its challenge and description lie too. */
  private Optional<Request> answered(ResourceLogin.Builder login) throws IOException {
    URI resource = URI.create("https://mcp.test/mcp");
    server.described = resource.toString();
    server.named = "https://10.0.0.9";
    for (String member : List.of("authorization", "token", "registration")) {
      server.members.computeIfPresent(
          member + "_endpoint", (any, url) -> url.replace("ORIGIN", "https://10.0.0.9"));
    }
    server.members.put("issuer", "'https://10.0.0.9'");
    ResponseHead challenge =
        new ResponseHead(
            resource,
            401,
            Headers.EMPTY.with(
                "WWW-Authenticate", "Bearer resource_metadata=\"https://10.0.0.9/described\""));
    return login
        .build(environment.withEndpoints(uri -> server.resource().resolve(uri.getPath())))
        .respond(Request.of("GET", resource), challenge);
  }

  @Test
  void resourceOutsideSendsNobodyInsideUnlessThatIsMeant() throws Exception {
    assertThatThrownBy(() -> answered(consenting()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining("(RFC 9728 §7.7)");
    assertThat(server.asked("/described")).isEmpty();
    assertThat(answered(consenting().reach(Reach.ANYWHERE)))
        .hasValueSatisfying(
            request ->
                assertThat(request.headers().first("Authorization")).contains("Bearer t0ken"));
  }

  @Test
  void serverThatTheProgramIsRegisteredWithAnswersWhereItSaid() throws Exception {
    Credentials app = Credentials.of(Map.of("clientId", Secret.of("app")));
    called(client(consenting().client(server.issuer(), app)));
    called(client(consenting().client(server.issuer(), app, "/back/acme")));
    assertThat(redirects()).extracting(URI::getPath).containsExactly("/callback", "/back/acme");
    assertThat(server.asked("/register")).isEmpty();
    assertThatThrownBy(() -> consenting().client(server.issuer(), app, "back?x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void serverThatReadsTheProgramsDocumentAnswersWhereThatSays() throws Exception {
    server.members.put("client_id_metadata_document_supported", "true");
    URI document = URI.create("https://program.example/client.json");
    called(client(consenting().clientIdMetadataDocument(document)));
    assertThat(redirects()).extracting(URI::getPath).containsExactly("/callback");
    server.members.put("client_id_metadata_document_supported", "false");
    AuthHttpClient other =
        AuthHttpClient.builder()
            .authentication(
                consenting()
                    .clientIdMetadataDocument(document)
                    .build(AuthEnvironment.of(server.resource())))
            .allow(server.resource())
            .build();
    called(other);
    assertThat(redirects().get(1).getPath()).matches("/callback/[A-Za-z0-9_-]{22}");
  }

  private ResourceLogin.Builder slow() {
    return ResourceLogin.builder("A test")
        .patience(Duration.ofSeconds(30))
        .opener(
            page -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              WillingServer.open(page);
            });
  }

  private AuthHttpClient.Builder hasty() {
    return AuthHttpClient.builder()
        .authentication(slow().build(environment))
        .allow(server.resource())
        .timeout(Duration.ofSeconds(1));
  }

  /** A server has a second, and a person half a minute. */
  @Test
  void personIsWaitedForLongerThanAServer() throws Exception {
    assertThat(called(hasty().build())).isEqualTo("came with Bearer t0ken");
    Request request = Request.of("GET", server.resource());
    assertThat(hasty().build().sendAsync(request).get().status()).isEqualTo(200);
  }

  @Test
  void personIsNotWaitedForLongerThanTheProgramHasSaid() {
    AuthHttpClient client = hasty().tokenTimeout(Duration.ofMillis(300)).build();
    assertThatThrownBy(() -> called(client))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageEndingWith("within 300 milliseconds");
  }

  /** The port of the first login is another program's by the time of the second. */
  @Test
  void portThatIsTakenMeanwhileIsGivenUpAndTheServerTold() throws Exception {
    AuthHttpClient client = client(consenting());
    assertThat(called(client)).isEqualTo("came with Bearer t0ken");
    URI before = redirects().get(0);
    server.tokenAnswer = "{'access_token':'other','token_type':'Bearer'}";
    server.refused.add("Bearer t0ken");
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), before.getPort()));
      assertThat(called(client)).isEqualTo("came with Bearer other");
    }
    URI after = redirects().get(1);
    assertThat(after.getPort()).isNotEqualTo(before.getPort());
    assertThat(server.asked("/register"))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"" + after + "\"");
  }

  @Test
  void portThatTheProgramChoseIsNotGivenUp() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertThatThrownBy(() -> called(client(consenting().port(taken.getLocalPort()))))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("or give another port");
    }
  }

  /** Returns where the browser was to come back, login by login. */
  private List<URI> redirects() {
    return server.asked("/authorize").stream()
        .map(page -> WillingServer.parameters(server.resource().resolve(page)))
        .map(asked -> URI.create(asked.get("redirect_uri")))
        .toList();
  }

  /** Only what the program asked for may be missed. */
  @Test
  void scopeOfItsChallengeDemandsNoIdToken() throws Exception {
    server.scope = "openid read";
    assertThat(called(client(consenting()))).isEqualTo("came with Bearer t0ken");
    Map<String, String> asked =
        WillingServer.parameters(
            server.resource().resolve(server.asked("/authorize").iterator().next()));
    assertThat(asked).containsEntry("scope", "openid read").containsKey("nonce");
  }

  @Test
  void idTokenThatComesAllTheSameIsChecked() {
    server.scope = "openid read";
    server.tokenAnswer =
        "{'access_token':'t0ken','token_type':'Bearer','id_token':'eyJhbGciOiJub25lIn0.e30.'}";
    assertThatThrownBy(() -> called(client(consenting()))).isInstanceOf(IdTokenException.class);
  }
}
