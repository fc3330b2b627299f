package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final RoleVariables roles;
  private final List<String> scopes;

  OAuth2Renderer(RoleVariables roles, List<String> scopes) {
    this.roles = roles;
    this.scopes = scopes;
  }

  Optional<SchemeRendering> render(OAuth2Scheme scheme) {
    String token = roles.reference("accessToken");
    PlacedValue field = KeyRenderer.accessToken(scheme.options(), token);
    Optional<OAuth2Flow> fetched = scheme.flows().stream().filter(this::hasClient).findFirst();
    Optional<OAuth2Flow> shown = fetched.or(() -> scheme.flows().stream().findFirst());
    Optional<ObjectNode> client =
        fetched
            .filter(flow -> SIMPLE.contains(scheme.options().clientAuthentication()))
            .map(flow -> client(flow, scheme.options()));
    SchemeRendering rendering =
        shown
            .filter(flow -> hasBlock(scheme.options()))
            .map(flow -> block(flow, scheme.options(), token))
            .map(block -> SchemeRendering.of(block, field, roles.variables()))
            .orElseGet(() -> KeyRenderer.render(field, roles.variables()));
    return Optional.of(
        client
            .map(data -> rendering.with(Script.FETCH_TOKENS, data))
            .orElseGet(() -> noted(rendering)));
  }

  private SchemeRendering noted(SchemeRendering rendering) {
    return rendering.withNote(
        "newman fetches no access token for this flow; get one in Postman or put one into the"
            + " variable "
            + roles.variable("accessToken"));
  }

  private boolean hasClient(OAuth2Flow flow) {
    return flow.type() == OAuth2Flow.Type.CLIENT_CREDENTIALS && flow.tokenUrl().isPresent();
  }

  /** Postman puts a token behind one word in Authorization, or into the query's access_token. */
  private static boolean hasBlock(OAuth2Options options) {
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
    return block;
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
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE
        && flow.pkce().isSent();
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

  /** Returns what the script must know: names of variables, and what RFC 6749 leaves open. */
  private ObjectNode client(OAuth2Flow flow, OAuth2Options options) {
    tokenUrl(flow.tokenUrl().orElseThrow());
    scope(flow, options);
    ObjectNode client = JsonNodeFactory.instance.objectNode();
    client.put("accessToken", roles.variable("accessToken"));
    client.put("tokenUrl", roles.computed("token_url"));
    client.put("clientId", roles.variable("clientId"));
    client.put("clientSecret", roles.variable("clientSecret"));
    client.put("scope", roles.computed("scope"));
    client.put("grantType", flow.grantType().orElse(flow.type().grantType()));
    client.put("authentication", options.clientAuthentication().wireName());
    client.put("formEncodedBasic", options.formEncodedBasic());
    client.put("json", options.jsonRequest());
    ObjectNode parameters = client.putObject("parameters");
    for (Map.Entry<String, String> entry : options.tokenParameters().entrySet()) {
      parameters.put(entry.getKey(), roles.expand(entry.getValue()));
    }
    client.put("accessTokenField", options.tokenFields().accessToken());
    client.put("expiresInField", options.tokenFields().expiresIn());
    return client;
  }
}
