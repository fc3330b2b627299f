package io.github.authdex.auth.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.login.ResourceLogin;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.ResourceMetadata;
import io.github.authdex.auth.oauth2.Grant;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program that the Model Context Protocol's conformance suite runs, once for each of its
 * scenarios of authorization: it uses the server at the URL that it is given. What a scenario says
 * beforehand, such as a client id, stands in the environment.
 */
public final class ConformanceClient {
  private static final String CLIENT_DOCUMENT =
      "https://conformance-test.local/client-metadata.json";

  private final URI server;
  private final JsonNode context;
  private final AuthEnvironment environment;

  private ConformanceClient(URI server, JsonNode context) {
    this.server = server;
    this.context = context;
    this.environment = AuthEnvironment.of(server);
  }

  /** Uses the server whose URL is the last argument. */
  public static void main(String... arguments) throws Exception {
    URI server = URI.create(arguments[arguments.length - 1]);
    String context = System.getenv().getOrDefault("MCP_CONFORMANCE_CONTEXT", "{}");
    String scenario = System.getenv().getOrDefault("MCP_CONFORMANCE_SCENARIO", "");
    String revision =
        System.getenv().getOrDefault("MCP_CONFORMANCE_PROTOCOL_VERSION", "2026-07-28");
    try {
      new ConformanceClient(server, new ObjectMapper().readTree(context)).use(scenario, revision);
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void use(String scenario, String revision) throws Exception {
    AuthHttpClient client =
        AuthHttpClient.builder()
            .authentication(login(scenario).build(environment))
            .allow(server)
            .build();
    new McpClient(client, server, revision).use();
  }

  private ResourceLogin.Builder login(String scenario) throws Exception {
    ResourceLogin.Builder login =
        ResourceLogin.builder("Authdex test").clientIdMetadataDocument(URI.create(CLIENT_DOCUMENT));
    return switch (scenario) {
      case "auth/client-credentials-basic" ->
          login.client(issuer(), held("client_id", "client_secret"));
      case "auth/client-credentials-jwt" ->
          login.client(issuer(), held("client_id", "private_key_pem"));
      case "auth/wif-jwt-bearer" -> login.client(issuer(), held("client_id", "valid_jwt"));
      case "auth/enterprise-managed-authorization" -> login.client(issuer(), ofEnterprise());
      case "auth/pre-registration" ->
          login
              .client(issuer(), held("client_id", "client_secret"))
              .opener(ConformanceClient::consent);
      case "auth/dpop", "auth/dpop-nonce" ->
          login.dpopKey(key()).opener(ConformanceClient::consent);
      default -> login.opener(ConformanceClient::consent);
    };
  }

  /** Somebody who vouches for the server that the resource names: a person, elsewhere. */
  private String issuer() throws IOException {
    return resource().authorizationServers().get(0);
  }

  private ResourceMetadata resource() throws IOException {
    return Discovery.of(environment.tokens()).resource(server, Optional.empty(), environment);
  }

  private Credentials held(String... names) {
    Map<String, String> roles =
        Map.of(
            "client_id", "clientId",
            "client_secret", "clientSecret",
            "private_key_pem", "privateKey",
            "valid_jwt", "subjectToken");
    Map<String, Secret> held = new HashMap<>();
    for (String name : names) {
      held.put(roles.get(name), Secret.of(context.get(name).asText()));
    }
    return Credentials.of(held);
  }

  /** An identity provider's word for a person becomes one for the server (RFC 8693, ID-JAG). */
  private Credentials ofEnterprise() throws IOException {
    OAuth2Scheme provider =
        new OAuth2Scheme(
            List.of(
                OAuth2Flow.builder(OAuth2Flow.Type.TOKEN_EXCHANGE)
                    .tokenUrl(context.get("idp_token_endpoint").asText())
                    .build()),
            OAuth2Options.STANDARD);
    Credentials known =
        Credentials.of(Map.of("clientId", Secret.of(context.get("idp_client_id").asText())));
    Grant grant =
        Grant.tokenExchange(
                Secret.of(context.get("idp_id_token").asText()),
                "urn:ietf:params:oauth:token-type:id_token")
            .with("requested_token_type", "urn:ietf:params:oauth:token-type:id-jag")
            .with("audience", issuer())
            .with("resource", resource().resource().toString());
    Secret word = new OAuth2Client(provider, known, environment).token(grant).accessToken();
    Credentials client = held("client_id", "client_secret");
    return role -> role.equals("subjectToken") ? Optional.of(word) : client.find(role);
  }

  private static Secret key() throws JOSEException {
    return Secret.of(new ECKeyGenerator(Curve.P_256).generate().toJSONString());
  }

  /** A browser whose person consents to everything: follows redirects to the program's own port. */
  private static void consent(URI page) throws IOException {
    HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    try {
      int status =
          browser
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new IOException("The consent page was answered with HTTP " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
