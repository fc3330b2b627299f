package io.github.authdex.auth.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Loopback;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where servers and resources describe themselves, and what of it counts. */
class DiscoveryTest {
  private static final String REFUSED =
      " at an address of this machine or a private network, where https://mcp.test, which is"
          + " outside, may send nobody (RFC 9728 §7.7); a program that means it allows it";
  private static final URI OUTSIDE = URI.create("https://mcp.test/mcp");

  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Loopback server;
  private String origin;
  private AuthEnvironment environment;

  @BeforeEach
  void start() {
    server = new Loopback(seen -> answer(seen.target()));
    String base = server.uri("/").toString();
    origin = base.substring(0, base.length() - 1);
    environment = AuthEnvironment.of(URI.create(origin));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Loopback.Answer answer(String path) {
    asked.add(path);
    String content = documents.get(path);
    return content == null
        ? new Loopback.Answer(404, "none")
        : new Loopback.Answer(200, content.replace('\'', '"').replace("ORIGIN", origin));
  }

  private Discovery discovery() {
    return Discovery.of(environment.tokens());
  }

  @ParameterizedTest
  @CsvSource({
    "'',/.well-known/oauth-authorization-server,1",
    "'',/.well-known/openid-configuration,2",
    "/tenant,/.well-known/oauth-authorization-server/tenant,1",
    "/tenant,/.well-known/openid-configuration/tenant,2",
    "/tenant,/tenant/.well-known/openid-configuration,3"
  })
  void serverIsFoundAtAnyOfItsPlaces(String path, String place, int requests) throws Exception {
    documents.put(place, "{'issuer':'ORIGIN" + path + "','token_endpoint':'ORIGIN/token'}");
    ServerMetadata found = discovery().server(origin + path, environment);
    assertThat(found.issuer()).isEqualTo(origin + path);
    assertThat(found.tokenEndpoint()).hasToString(origin + "/token");
    assertThat(asked).hasSize(requests).last().isEqualTo(place);
    discovery().server(origin + path, environment);
    assertThat(asked).as("what was read is kept").hasSize(requests);
  }

  @Test
  void allThatAServerTellsIsThere() throws Exception {
    documents.put(
        "/.well-known/oauth-authorization-server",
        "{'issuer':'ORIGIN','token_endpoint':'ORIGIN/t','authorization_endpoint':'ORIGIN/a',"
            + "'revocation_endpoint':'ORIGIN/r','code_challenge_methods_supported':['S256'],"
            + "'authorization_response_iss_parameter_supported':true,"
            + "'require_pushed_authorization_requests':false,'scopes_supported':['a','b'],"
            + "'dpop_signing_alg_values_supported':['ES256'],'grant_types_supported':['x'],"
            + "'introspection_endpoint':'http://elsewhere.test/i'}");
    ServerMetadata found = discovery().server(origin, environment);
    assertThat(found.authorizationEndpoint()).contains(URI.create(origin + "/a"));
    assertThat(found.revocationEndpoint()).contains(URI.create(origin + "/r"));
    assertThat(found.registrationEndpoint()).isEmpty();
    assertThat(found.codeChallengeMethods()).containsExactly("S256");
    assertThat(found.namesIssuer()).isTrue();
    assertThat(found.requiresPushedAuthorizationRequests()).isFalse();
    assertThat(found.scopes()).containsExactly("a", "b");
    assertThat(found.dpopAlgorithms()).containsExactly("ES256");
    assertThat(found.takesGrant("x")).isTrue();
    assertThat(found.takesGrant("y")).isFalse();
    assertThat(found.takesClient("none")).as("it does not say").isTrue();
    assertThatThrownBy(found::introspectionEndpoint)
        .isInstanceOf(DiscoveryException.class)
        .hasMessageEndingWith("has an introspection_endpoint that is not an https URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORIGIN/", "https://evil.test", "ORIGIN/tenant"})
  void documentOfAnotherIssuerIsRefused(String named) {
    documents.put(
        "/.well-known/oauth-authorization-server",
        "{'issuer':'" + named + "','token_endpoint':'ORIGIN/token'}");
    assertThatThrownBy(() -> discovery().server(origin, environment))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining("is that of the issuer " + named.replace("ORIGIN", origin));
  }

  @Test
  void serverThatSaysNothingIsNamedWithAllPlaces() {
    assertThatThrownBy(() -> discovery().server(origin, environment))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage(
            "Discovery document "
                + origin
                + "/.well-known/oauth-authorization-server is not there, and none at ["
                + origin
                + "/.well-known/openid-configuration]");
    assertThatThrownBy(() -> discovery().server("http://as.example", environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected https for the issuer on as.example");
    assertThatThrownBy(() -> discovery().server(origin + "?tenant=1", environment))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void resourceIsFoundBelowItsPathOrAtItsServer() throws Exception {
    URI resource = URI.create(origin + "/mcp");
    String root = "{'resource':'ORIGIN','authorization_servers':['https://as.test']}";
    documents.put("/.well-known/oauth-protected-resource", root);
    assertThat(discovery().resource(resource, Optional.empty(), environment).resource())
        .hasToString(origin);
    documents.put(
        "/.well-known/oauth-protected-resource/mcp",
        "{'resource':'ORIGIN/mcp','authorization_servers':['https://as.test'],"
            + "'scopes_supported':['read']}");
    ResourceMetadata found = discovery().resource(resource, Optional.empty(), environment);
    assertThat(found.resource()).isEqualTo(resource);
    assertThat(found.authorizationServers()).containsExactly("https://as.test");
    assertThat(found.scopes()).containsExactly("read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'authorization_servers':['https://as.test']} | has no resource",
        "{'resource':'https://evil.test/mcp','authorization_servers':['https://as.test']}"
            + " | is that of the resource https://evil.test/mcp",
        "{'resource':'ORIGIN','authorization_servers':['https://as.test']}"
            + " | is that of the resource",
        "{'resource':'ORIGIN/mc','authorization_servers':['https://as.test']}"
            + " | is that of the resource",
        "{'resource':'ORIGIN/mcp/deeper','authorization_servers':['https://as.test']}"
            + " | is that of the resource",
        "{'resource':'ORIGIN/mcp'} | names no authorization_servers",
        "<html> | is not JSON"
      })
  void descriptionOfAnotherResourceIsRefused(String document, String told) {
    documents.put("/described", document);
    assertThatThrownBy(
            () ->
                discovery()
                    .resource(
                        URI.create(origin + "/mcp"),
                        Optional.of(URI.create(origin + "/described")),
                        environment))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContaining(told);
  }

  /** Whoever is on the net may not send us to this machine, or anywhere in clear. */
  @Test
  void placeInClearIsNotAsked() {
    for (String told : List.of(origin + "/described", "http://elsewhere.test/described")) {
      assertThatThrownBy(
              () ->
                  discovery()
                      .resource(
                          URI.create("https://mcp.test/mcp"),
                          Optional.of(URI.create(told)),
                          environment))
          .isInstanceOf(DiscoveryException.class)
          .hasMessageEndingWith("is not at an https URL");
    }
    assertThat(asked).isEmpty();
  }

  /** Whoever is outside could otherwise have us ask what he cannot reach (RFC 9728 §7.7). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/described",
        "https://127.9.9.9:8443/described",
        "https://localhost/described",
        "https://0.0.0.0/described",
        "https://10.0.0.8/described",
        "https://172.31.0.1/described",
        "https://192.168.1.1/described",
        "https://169.254.169.254/described",
        "https://100.100.100.200/described",
        "https://[::1]/described",
        "https://[::]/described",
        "https://[fe80::1]/described",
        "https://[fd00::1]/described",
        "https://[::ffff:10.0.0.8]/described",
        "https://[::10.0.0.8]/described",
        "https://[64:ff9b::a00:8]/described",
        "https://[2002:a00:8::]/described"
      })
  void placeInsideIsNotAskedForAResourceOutside(String told) {
    assertThatThrownBy(
            () -> discovery().resource(OUTSIDE, Optional.of(URI.create(told)), environment))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage("Discovery document " + told + " is named by a challenge and lies" + REFUSED);
  }

  private AuthEnvironment moved() {
    return environment.withEndpoints(uri -> server.uri(uri.getPath()));
  }

  private static ResourceMetadata naming(URI resource, String issuer) {
    return new ResourceMetadata(
        URI.create("https://mcp.test/described"), resource, List.of(issuer), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://10.0.0.8", "https://localhost:8443/as", "https://[fd00::1]"})
  void serverInsideIsNotAskedForAResourceOutside(String issuer) {
    assertThatThrownBy(
            () -> discovery().server(issuer, naming(OUTSIDE, issuer), Reach.PUBLIC, moved()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage(
            "Discovery document https://mcp.test/described names the authorization server "
                + issuer
                + REFUSED);
    assertThat(asked).isEmpty();
  }

  @Test
  void serverInClearIsNotAskedForAResourceOutside() {
    assertThatThrownBy(
            () -> discovery().server(origin, naming(OUTSIDE, origin), Reach.ANYWHERE, moved()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageEndingWith(origin + ", which is not an https URL");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"https://10.0.0.8/mcp,PUBLIC", "https://mcp.test/mcp,ANYWHERE"})
  void serverInsideIsAskedForAResourceInsideOrWhereThatIsMeant(URI resource, Reach reach)
      throws Exception {
    String issuer = "https://10.0.0.9";
    documents.put(
        "/.well-known/oauth-authorization-server",
        "{'issuer':'https://10.0.0.9','token_endpoint':'https://10.0.0.9/token'}");
    documents.put(
        "/described",
        "{'resource':'" + resource + "','authorization_servers':['https://10.0.0.9']}");
    URI told = URI.create("https://10.0.0.9/described");
    ResourceMetadata found = discovery().resource(resource, Optional.of(told), reach, moved());
    assertThat(discovery().server(issuer, found, reach, moved()).issuer()).isEqualTo(issuer);
  }

  @Test
  void endpointInsideOfAServerOutsideIsNotAsked() {
    documents.put(
        "/.well-known/oauth-authorization-server",
        "{'issuer':'https://as.test','token_endpoint':'https://as.test/token',"
            + "'registration_endpoint':'https://192.168.1.1/register'}");
    String issuer = "https://as.test";
    assertThatThrownBy(
            () -> discovery().server(issuer, naming(OUTSIDE, issuer), Reach.PUBLIC, moved()))
        .isInstanceOf(DiscoveryException.class)
        .hasMessage(
            "Discovery document https://as.test/.well-known/oauth-authorization-server has its"
                + " registration_endpoint"
                + REFUSED);
  }
}
