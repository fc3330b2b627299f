package io.github.authdex.auth.vectors;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.oauth2.AuthorizationNames;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.CodeVerifier;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.Grant;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What goes to an authorization server, and what comes of its answer. */
final class TokenRequests {
  private static final String TOKEN = "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}";

  /** Fields of a vector that say who the client is; all others of a grant are its parameters. */
  private static final Map<String, String> ROLES =
      Map.of(
          "client_id", "clientId",
          "client_secret", "clientSecret",
          "client_assertion", "clientAssertion");

  private TokenRequests() {}

  /** A consent that is asked for, and the grant for the code that comes of it. */
  record Consent(URI url, Grant grant) {}

  /** Returns the token request for the grant in {@code input}. */
  static Request byGrant(JsonNode input) throws IOException {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : input.properties()) {
      if (!List.of("kind", "grant", "client_auth").contains(field.getKey())
          && !ROLES.containsKey(field.getKey())) {
        parameters.put(field.getKey(), Secret.of(field.getValue().asText()));
      }
    }
    Grant grant = made(new Grant(grantType(input.path("grant").asText()), parameters));
    return sent(exchange -> client(input, exchange).token(grant));
  }

  /** Returns the same grant by its own method, where there is one. */
  private static Grant made(Grant grant) {
    Map<String, Secret> given = grant.parameters();
    return switch (grant.type()) {
      case "authorization_code" ->
          rest(
              given,
              Grant.authorizationCode(
                  given.get("code"),
                  Optional.ofNullable(given.get("redirect_uri"))
                      .map(uri -> URI.create(uri.reveal())),
                  Optional.ofNullable(given.get("code_verifier")).map(CodeVerifier::new)));
      case "refresh_token" -> rest(given, Grant.refresh(given.get("refresh_token")));
      case "urn:ietf:params:oauth:grant-type:device_code" ->
          rest(given, Grant.deviceCode(given.get("device_code")));
      case "urn:ietf:params:oauth:grant-type:jwt-bearer" ->
          rest(given, Grant.jwtBearer(given.get("assertion")));
      default -> grant;
    };
  }

  private static Grant rest(Map<String, Secret> given, Grant grant) {
    Grant whole = grant;
    for (Map.Entry<String, Secret> parameter : given.entrySet()) {
      whole = whole.with(parameter.getKey(), parameter.getValue().reveal());
    }
    return whole;
  }

  /** Returns the token request of the client in {@code input}, as requests of an API bring it. */
  static Request byClientCredentials(JsonNode input) throws IOException {
    return sent(
        exchange ->
            scheme(input)
                .authenticate(held(input), environment(exchange))
                .sign(Request.of("GET", URI.create("https://h/x"))));
  }

  /** Returns the request of a device that wants to be let in. */
  static Request ofDevice(JsonNode input) throws IOException {
    List<String> scopes =
        input.has("scope") ? Arrays.asList(input.path("scope").asText().split(" ", -1)) : List.of();
    return sent(exchange -> client(input, exchange).authorizeDevice(scopes));
  }

  /** Returns the request that makes a token worthless. */
  static Request toRevoke(JsonNode input) throws IOException {
    return sent(
        exchange -> {
          client(input, exchange)
              .revoke(
                  "https://as.example/revoke",
                  Secret.of(input.path("token").asText()),
                  input.path("token_type_hint").asText());
          return "";
        });
  }

  /** Returns where a person consents to what {@code input} asks for. */
  static Consent consent(JsonNode input) {
    List<URI> resources = new ArrayList<>();
    input.path("resources").forEach(resource -> resources.add(URI.create(resource.asText())));
    if (input.has("resource")) {
      resources.add(URI.create(input.path("resource").asText()));
    }
    AuthorizationRequest request =
        new AuthorizationRequest(
            URI.create("https://as.example/authorize"),
            input.path("client_id").asText("c"),
            Optional.ofNullable(input.path("redirect_uri").textValue()).map(URI::create),
            Optional.ofNullable(input.path("scope").textValue()),
            input.path("state").asText("s"),
            Optional.ofNullable(input.path("code_verifier").textValue())
                .map(text -> new CodeVerifier(Secret.of(text))),
            resources,
            Map.of(),
            AuthorizationNames.STANDARD);
    return new Consent(request.toUri(), Grant.authorizationCode(Secret.of("code"), request));
  }

  /** Returns the token that comes of an endpoint that answers {@code json}. */
  static IssuedToken kept(String json) throws IOException {
    OAuth2Options strict =
        OAuth2Options.builder().tokenFields(OAuth2Options.TokenFields.STRICT).build();
    return new OAuth2Client(
            new OAuth2Scheme(flows(), strict),
            Credentials.of(Map.of()),
            environment(request -> answer(request, 200, json)))
        .token(Grant.refresh(Secret.of("r")));
  }

  /** Returns the seconds that a device waits before each question that is answered so in turn. */
  static List<Long> poll(String... answers) throws IOException, InterruptedException {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    List<Long> waits = new ArrayList<>();
    DeviceAuthorization device =
        new DeviceAuthorization(
            Secret.of("d"),
            "u",
            URI.create("https://as.example/device"),
            Optional.empty(),
            Instant.now().plusSeconds(1800),
            DeviceAuthorization.USUAL_INTERVAL);
    new OAuth2Client(
            new OAuth2Scheme(flows(), OAuth2Options.STANDARD),
            Credentials.of(Map.of()),
            environment(request -> polled(request, left.remove())))
        .token(device, wait -> waits.add(wait.toSeconds()));
    return waits;
  }

  private static Response polled(Request request, String answer) throws IOException {
    return switch (answer) {
      case "timeout" -> throw new HttpTimeoutException("no answer");
      case "503" -> answer(request, 503, "{}");
      default ->
          answer.startsWith("{")
              ? answer(request, 200, answer)
              : answer(request, 400, "{\"error\":\"" + answer + "\"}");
    };
  }

  @FunctionalInterface
  private interface Step {
    Object with(HttpExchange exchange) throws IOException;
  }

  /** Returns the request that {@code step} sends first; the answer may then be of no use to it. */
  private static Request sent(Step step) throws IOException {
    List<Request> sent = new ArrayList<>();
    String device =
        "{\"device_code\":\"d\",\"user_code\":\"u\",\"expires_in\":60,"
            + "\"verification_uri\":\"https://as.example/device\","
            + TOKEN.substring(1);
    step.with(
        request -> {
          sent.add(request);
          return answer(request, 200, device);
        });
    return sent.get(0);
  }

  private static OAuth2Client client(JsonNode input, HttpExchange exchange) {
    return new OAuth2Client(scheme(input), held(input), environment(exchange));
  }

  private static Credentials held(JsonNode input) {
    Map<String, Secret> held = new HashMap<>();
    ROLES.forEach(
        (field, role) -> {
          if (input.path(field).isTextual()) {
            held.put(role, Secret.of(input.path(field).asText()));
          }
        });
    return Credentials.of(held);
  }

  private static OAuth2Scheme scheme(JsonNode input) {
    String method = input.path("client_auth").asText("client_secret_basic");
    return new OAuth2Scheme(
        flows(),
        OAuth2Options.STANDARD.with(ClientAuthentication.valueOf(method.toUpperCase(Locale.ROOT))));
  }

  private static List<OAuth2Flow> flows() {
    return List.of(
        flow(OAuth2Flow.Type.CLIENT_CREDENTIALS), flow(OAuth2Flow.Type.DEVICE_AUTHORIZATION));
  }

  private static OAuth2Flow flow(OAuth2Flow.Type type) {
    return OAuth2Flow.builder(type)
        .authorizationUrl("https://as.example/authorize")
        .tokenUrl("https://as.example/token")
        .deviceAuthorizationUrl("https://as.example/device")
        .pkce(OAuth2Flow.Pkce.SUPPORTED)
        .build();
  }

  private static String grantType(String grant) {
    return switch (grant) {
      case "authorization_code", "client_credentials", "refresh_token", "password" -> grant;
      case "device_code" -> OAuth2Flow.Type.DEVICE_AUTHORIZATION.grantType();
      case "jwt-bearer", "jwt_bearer", "saml2-bearer", "token-exchange", "token_exchange" ->
          "urn:ietf:params:oauth:grant-type:" + grant.replace('_', '-');
      default ->
          grant.startsWith("urn:") ? grant : fail("No check for the grant \"" + grant + "\"");
    };
  }

  private static AuthEnvironment environment(HttpExchange exchange) {
    return AuthEnvironment.of(URI.create("https://h"))
        .withExchange(exchange)
        .withTokens(new InMemoryTokenStore());
  }

  private static Response answer(Request request, int status, String json) {
    return new Response(new ResponseHead(request.uri(), status, Headers.EMPTY), Body.of(json));
  }
}
