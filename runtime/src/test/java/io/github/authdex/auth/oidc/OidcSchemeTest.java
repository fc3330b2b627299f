package io.github.authdex.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.oauth2.OAuth2Options;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider on this machine whose document is as each test likes. */
class OidcSchemeTest {
  private static final String WELL_KNOWN = "/tenant/.well-known/openid-configuration";
  private static final String[] CLIENT = {"clientId", "app", "clientSecret", "s3cret"};

  private final Loopback server = new Loopback(this::answer);
  private String document = "{'issuer':'ORIGIN/tenant','token_endpoint':'ORIGIN/tenant/token'}";
  private volatile int status = 200;
  private String[] headers = {};

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer answer(Loopback.Seen request) {
    if (request.target().equals("/tenant/token")) {
      return new Answer(200, "{\"access_token\":\"t1\"}");
    }
    String origin = server.uri("").toString();
    return new Answer(status, document.replace('\'', '"').replace("ORIGIN", origin), headers);
  }

  private Authentication authentication(AuthEnvironment environment, String... held) {
    return new OidcScheme(WELL_KNOWN, Map.of("read", "", "write", ""), OAuth2Options.STANDARD)
        .authenticate(Environments.credentials(held), environment, List.of("read"));
  }

  private AuthEnvironment environment() {
    return AuthEnvironment.of(server.uri("/"));
  }

  private String token(Authentication authentication) throws IOException {
    return authentication
        .sign(Request.of("GET", server.uri("/me")))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  private String told(String... held) {
    try {
      return token(authentication(environment(), held));
    } catch (IOException e) {
      return e.getMessage().replace(server.uri("").toString(), "ORIGIN");
    }
  }

  private List<String> asked() {
    return server.seen().stream()
        .map(seen -> seen.method() + " " + seen.target() + " " + seen.body())
        .toList();
  }

  @Test
  void heldAccessTokenNeedsNoDocument() throws IOException {
    assertThat(token(authentication(environment(), "accessToken", "a"))).isEqualTo("Bearer a");
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void documentIsAskedForWithoutACredential() throws IOException {
    assertThat(token(authentication(environment(), CLIENT))).isEqualTo("Bearer t1");
    assertThat(asked())
        .containsExactly(
            "GET " + WELL_KNOWN + " ",
            "POST /tenant/token grant_type=client_credentials&scope=read");
    Loopback.Seen first = server.seen().get(0);
    assertThat(first.headers()).doesNotContainKeys("authorization", "cookie");
    assertThat(server.seen().get(1).header("Authorization")).isEqualTo("Basic YXBwOnMzY3JldA==");
  }

  @Test
  void refreshTokenAndPasswordGetTokensToo() {
    assertThat(told("clientId", "app", "refreshToken", "r0")).isEqualTo("Bearer t1");
    assertThat(told("username", "u", "password", "p4ss")).isEqualTo("Bearer t1");
    assertThat(asked())
        .contains(
            "POST /tenant/token grant_type=refresh_token&refresh_token=r0&client_id=app",
            "POST /tenant/token grant_type=password&username=u&password=p4ss&scope=read");
  }

  @Test
  void documentIsReadOnceForAllThreadsAndClients() throws Exception {
    AuthEnvironment shared = environment();
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Authentication own = authentication(shared, CLIENT);
      calls.add(() -> token(own));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<String> token : threads.invokeAll(calls)) {
        assertThat(token.get()).isEqualTo("Bearer t1");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(asked()).hasSize(2);
  }

  @Test
  void documentIsReadAgainAfterAnHourAndDoneWithoutForADayIfItMustBe() throws Exception {
    Instant start = Instant.parse("2026-11-24T12:00:00Z");
    AuthEnvironment early = environment().withClock(Clock.fixed(start, ZoneOffset.UTC));
    token(authentication(early, CLIENT));
    token(authentication(at(early, start.plusSeconds(3599)), CLIENT));
    assertThat(asked()).filteredOn(line -> line.startsWith("GET")).hasSize(1);
    token(authentication(at(early, start.plusSeconds(3600)), CLIENT));
    assertThat(asked()).filteredOn(line -> line.startsWith("GET")).hasSize(2);
    status = 503;
    token(authentication(at(early, start.plus(Duration.ofHours(24))), CLIENT));
    assertThat(asked()).filteredOn(line -> line.startsWith("GET")).hasSize(3);
    assertThatThrownBy(
            () -> token(authentication(at(early, start.plus(Duration.ofHours(25))), CLIENT)))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage("Discovery document " + server.uri(WELL_KNOWN) + " was answered with HTTP 503");
  }

  private static AuthEnvironment at(AuthEnvironment environment, Instant now) {
    return environment.withClock(Clock.fixed(now, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'issuer':'ORIGIN/other','token_endpoint':'ORIGIN/t'} | is that of the issuer"
            + " ORIGIN/other, whose own stands elsewhere (OpenID Connect Discovery 1.0 §4.3)",
        "{'issuer':'https://evil.example/tenant','token_endpoint':'ORIGIN/t'} | is that of the"
            + " issuer https://evil.example/tenant, whose own stands elsewhere (OpenID Connect"
            + " Discovery 1.0 §4.3)",
        "{'token_endpoint':'ORIGIN/t'} | has no issuer",
        "{'issuer':'ORIGIN/tenant'} | has no token_endpoint",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'/t'}"
            + " | has a token_endpoint that is not an https URL",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'http://as.example/t'}"
            + " | has a token_endpoint that is not an https URL",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'https://u:p@as.example/t'}"
            + " | has a token_endpoint that is not an https URL",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'https://as.example/{clientSecret}'}"
            + " | has a token_endpoint that is not an https URL",
        "<html> | is not JSON",
        "[] | has no issuer",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'ORIGIN/tenant/token','grant_types_supported':"
            + "['password','implicit']} | says that it takes the grants [password, implicit] and"
            + " none of those for which credentials are there",
        "{'issuer':'ORIGIN/tenant','token_endpoint':'ORIGIN/tenant/token',"
            + "'token_endpoint_auth_methods_supported':['private_key_jwt']} | says that it takes"
            + " clients that prove themselves by [private_key_jwt] and the credentials are for none"
            + " of these",
      })
  void documentThatCannotBeUsedIsToldInOneSentence(String document, String told) {
    this.document = document;
    assertThat(told(CLIENT)).isEqualTo("Discovery document ORIGIN" + WELL_KNOWN + " " + told);
    assertThat(asked()).as("nothing but the document is asked for").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "301, 'was answered with HTTP 301, a redirect, which is not followed'",
    "404, was answered with HTTP 404",
    "503, was answered with HTTP 503; it asks to wait 7 seconds before the next try",
  })
  void statusOfTheDocumentIsTold(int status, String told) {
    this.status = status;
    this.headers =
        status == 301
            ? new String[] {"Location: https://evil.example/"}
            : status == 503 ? new String[] {"Retry-After: 7"} : new String[] {};
    assertThat(told(CLIENT)).isEqualTo("Discovery document ORIGIN" + WELL_KNOWN + " " + told);
    assertThat(asked()).hasSize(1);
  }

  @Test
  void documentOfMoreThanAMebibyteIsRefused() {
    document = "x".repeat(1 << 21);
    assertThatThrownBy(() -> token(authentication(environment(), CLIENT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1048576 bytes");
  }

  @Test
  void providerDecidesHowTheClientProvesItself() throws IOException {
    document =
        "{'issuer':'ORIGIN/tenant/','token_endpoint':'ORIGIN/tenant/token',"
            + "'token_endpoint_auth_methods_supported':['private_key_jwt','client_secret_post']}";
    token(authentication(environment(), CLIENT));
    assertThat(asked().get(1))
        .isEqualTo(
            "POST /tenant/token grant_type=client_credentials&scope=read&client_id=app"
                + "&client_secret=s3cret");
  }

  @Test
  void documentWithoutTlsIsRefusedUnlessItIsThisMachine() {
    OidcScheme scheme =
        new OidcScheme(
            "http://as.example/.well-known/openid-configuration", Map.of(), OAuth2Options.STANDARD);
    assertThatThrownBy(
            () ->
                scheme.authenticate(
                    Environments.credentials(CLIENT),
                    AuthEnvironment.of(URI.create("https://api.example/"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https for the discovery document on as.example (OpenID Connect Discovery 1.0"
                + " §4); only a loopback address may do without");
  }

  @Test
  void credentialsThatAreNotEnoughAreToldWithWhatWouldDo() {
    assertThatThrownBy(() -> authentication(environment(), "clientId", "app"))
        .isInstanceOf(MissingCredentialException.class)
        .hasMessage(
            "Expected for oidc \"accessToken\", or \"clientId\" and \"refreshToken\", or"
                + " \"clientId\" and \"clientSecret\", or \"username\" and \"password\" but none of"
                + " these was complete");
  }
}
