package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Renders OAuth 2.0. The application fetches tokens by the settings of the auth object and newman
 * does not, so that the access token is a variable, which a script of the collection fills for the
 * client credentials grant.
 */
final class OAuth2Renderer {
  /** The proofs of a client that the script can make. */
  private static final Set<ClientAuthentication> SIMPLE =
      EnumSet.of(
          ClientAuthentication.CLIENT_SECRET_BASIC,
          ClientAuthentication.CLIENT_SECRET_POST,
          ClientAuthentication.NONE);

  /** The grants that the script can ask with. */
  private static final Set<OAuth2Flow.Type> FETCHED =
      EnumSet.of(OAuth2Flow.Type.CLIENT_CREDENTIALS, OAuth2Flow.Type.TOKEN_EXCHANGE);

  private static final String UUID = "{$uuid}";

  private final RoleVariables roles;
  private final List<String> scopes;
  private final Consumer<String> whyNot;

  /**
   * @param whyNot told why the scheme cannot be expressed, as words behind its kind
   */
  OAuth2Renderer(RoleVariables roles, List<String> scopes, Consumer<String> whyNot) {
    this.roles = roles;
    this.scopes = scopes;
    this.whyNot = whyNot;
  }

  Optional<SchemeRendering> render(OAuth2Scheme scheme) {
    String token = roles.reference("accessToken");
    PlacedValue field = KeyRenderer.accessToken(scheme.options(), token);
    Optional<OAuth2Flow> fetched = scheme.flows().stream().filter(this::hasClient).findFirst();
    Optional<OAuth2Flow> shown = fetched.or(() -> scheme.flows().stream().findFirst());
    if (scheme.options().dpop() == DpopUse.REQUIRED) {
      whyNot.accept("binds each token to a key, for which Postman has no proof (DPoP, RFC 9449)");
      return Optional.empty();
    }
    Optional<ObjectNode> client =
        fetched
            .filter(flow -> SIMPLE.contains(scheme.options().clientAuthentication()))
            .map(flow -> client(flow, scheme.options()));
    SchemeRendering rendering =
        shown
            .filter(flow -> hasBlock(flow, scheme.options()))
            .map(flow -> block(flow, scheme.options(), token))
            .map(block -> SchemeRendering.of(block, field, roles.variables()))
            .orElseGet(() -> KeyRenderer.render(field, roles.variables()));
    SchemeRendering whole =
        client
            .map(data -> rendering.with(Script.FETCH_TOKENS, data))
            .orElseGet(() -> noted(rendering));
    for (String loss : OAuth2Losses.of(scheme)) {
      whole = whole.withNote(loss);
    }
    if (shown.filter(flow -> repeatsState(flow, scheme.options())).isPresent()) {
      whole =
          whole.withNote(
              "the token request repeats the state: before asking Postman for a token, put a new"
                  + " text that nobody can guess into the variable "
                  + roles.computed("state"));
    }
    for (String told : roles.redirected()) {
      whole = whole.withNote(told);
    }
    return Optional.of(whole);
  }

  private SchemeRendering noted(SchemeRendering rendering) {
    return roles
        .filledByHand(rendering)
        .withNote(
            "newman fetches no access token for this flow; get one in Postman or put one into the"
                + " variable "
                + roles.variable("accessToken"));
  }

  private boolean hasClient(OAuth2Flow flow) {
    return FETCHED.contains(flow.type()) && flow.tokenUrl().isPresent();
  }

  /** Postman puts a token behind one word in Authorization, or into the query's access_token. */
  private static boolean hasBlock(OAuth2Flow flow, OAuth2Options options) {
    if (flow.type() == OAuth2Flow.Type.TOKEN_EXCHANGE) {
      return false; // It would ask with another grant.
    }
    return switch (options.in()) {
      case HEADER ->
          options.name().equalsIgnoreCase("Authorization")
              && (options.prefix().isEmpty() || options.prefix().matches("\\S+ "));
      case QUERY -> options.name().equals("access_token") && options.prefix().isEmpty();
      case COOKIE, BODY, PATH -> false;
    };
  }

  private AuthBlock block(OAuth2Flow flow, OAuth2Options options, String token) {
    AuthBlock block =
        AuthBlock.of("oauth2")
            .with("accessToken", token)
            .with("addTokenTo", options.in() == Placement.HEADER ? "header" : "queryParams");
    if (options.in() == Placement.HEADER) {
      block.with("headerPrefix", LiteralText.text(options.prefix().strip()));
    }
    block.with("grant_type", grant(flow));
    flow.authorizationUrl().ifPresent(url -> block.with("authUrl", authorizationUrl(url)));
    flow.tokenUrl().ifPresent(url -> block.with("accessTokenUrl", tokenUrl(url)));
    flow.refreshUrl().ifPresent(url -> block.with("refreshTokenUrl", endpoint("refresh_url", url)));
    block
        .with("clientId", roles.reference("clientId"))
        .with("clientSecret", roles.reference("clientSecret"))
        .with("client_authentication", inBody(options) ? "body" : "header")
        .with("scope", scope(flow, options));
    if (flow.type() == OAuth2Flow.Type.PASSWORD) {
      block.with("username", roles.reference("username"));
      block.with("password", roles.reference("password"));
    }
    if (usesPkce(flow)) {
      block.with("challengeAlgorithm", "S256");
    }
    if (repeatsState(flow, options)) {
      repeatState(block, options.stateParameters());
    }
    return block;
  }

  private static boolean repeatsState(OAuth2Flow flow, OAuth2Options options) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE
        && hasBlock(flow, options)
        && !options.stateParameters().isEmpty();
  }

  /** Postman would make a state of its own, which its token request does not know. */
  private void repeatState(AuthBlock block, List<String> names) {
    String state = roles.setting("state", "", "Any text that nobody can guess, another each time.");
    block.with("state", state);
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    for (String name : names) {
      parameters
          .addObject()
          .put("key", name)
          .put("value", state)
          .put("enabled", true)
          .put("send_as", "request_body");
    }
    block.with("tokenRequestParams", parameters);
  }

  private static String grant(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE, DEVICE_AUTHORIZATION ->
          usesPkce(flow) ? "authorization_code_with_pkce" : "authorization_code";
      case CLIENT_CREDENTIALS, TOKEN_EXCHANGE -> "client_credentials";
      case PASSWORD -> "password_credentials";
      case IMPLICIT -> "implicit";
    };
  }

  private static boolean usesPkce(OAuth2Flow flow) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE && flow.pkce().isSent();
  }

  private static boolean inBody(OAuth2Options options) {
    return options.clientAuthentication() != ClientAuthentication.CLIENT_SECRET_BASIC;
  }

  private String authorizationUrl(String url) {
    return endpoint("authorization_url", url);
  }

  private String tokenUrl(String url) {
    return endpoint("token_url", url);
  }

  private String endpoint(String name, String url) {
    return roles.setting(name, roles.expandEndpoint(url), "");
  }

  private String scope(OAuth2Flow flow, OAuth2Options options) {
    return roles.setting(
        "scope",
        LiteralText.text(String.join(options.scopeSeparator(), scopes(flow))),
        "What the token should allow.");
  }

  /** A machine's flow may know none of the scopes that a person grants; it has its own then. */
  private List<String> scopes(OAuth2Flow flow) {
    boolean foreign = !scopes.isEmpty() && scopes.stream().noneMatch(flow.scopes()::containsKey);
    boolean ownOnly =
        flow.type() == OAuth2Flow.Type.CLIENT_CREDENTIALS && foreign && !flow.scopes().isEmpty();
    return ownOnly ? List.copyOf(flow.scopes().keySet()) : scopes;
  }

  /** Postman has a variable that is a new UUID each time. */
  private String header(String template) {
    List<String> parts = new ArrayList<>();
    for (String part : template.split(Pattern.quote(UUID), -1)) {
      parts.add(roles.expand(part));
    }
    return String.join("{{$guid}}", parts);
  }

  /** Returns what the script must know: names of variables, and what RFC 6749 leaves open. */
  private ObjectNode client(OAuth2Flow flow, OAuth2Options options) {
    tokenUrl(flow.tokenUrl().orElseThrow());
    scope(flow, options);
    ObjectNode client = JsonNodeFactory.instance.objectNode();
    client.put("accessToken", roles.variable("accessToken"));
    client.put("tokenUrl", roles.computed("token_url"));
    client.put("clientId", roles.variable("clientId"));
    client.put("clientSecret", roles.variable("clientSecret"));
    if (flow.type() == OAuth2Flow.Type.TOKEN_EXCHANGE) {
      client.put("subject", roles.variable("subjectToken"));
    }
    client.put("scope", roles.computed("scope"));
    client.put("grantType", flow.grantType().orElse(flow.type().grantType()));
    client.put("authentication", options.clientAuthentication().wireName());
    client.put("formEncodedBasic", options.formEncodedBasic());
    client.put("json", options.jsonRequest());
    ObjectNode parameters = client.putObject("parameters");
    for (Map.Entry<String, String> entry : options.plainTokenParameters().entrySet()) {
      parameters.put(entry.getKey(), roles.expand(entry.getValue()));
    }
    if (!options.tokenHeaders().isEmpty()) {
      ObjectNode headers = client.putObject("headers");
      for (Map.Entry<String, String> entry : options.tokenHeaders().entrySet()) {
        headers.put(entry.getKey(), header(entry.getValue()));
      }
    }
    if (!options.parameterNames().isEmpty()) {
      ObjectNode names = client.putObject("names");
      options.parameterNames().forEach(names::put);
    }
    options.tokenTerms().accessSeconds().ifPresent(seconds -> client.put("accessSeconds", seconds));
    if (!roles.told().isEmpty()) {
      ArrayNode told = client.putArray("told");
      roles.told().forEach(one -> told.add(one.data()));
    }
    client.put("accessTokenField", options.tokenFields().accessToken());
    client.put("expiresInField", options.tokenFields().expiresIn());
    return client;
  }
}
