package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Renders OAuth 2.0. Applications fetch tokens by the settings of their own auth and runners often
 * do not, so that the access token is a variable, which a script fills where no person is needed.
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
  private final CollectionTool tool;

  /**
   * @param whyNot told why the scheme cannot be expressed, as words behind its kind
   */
  OAuth2Renderer(RoleVariables roles, List<String> scopes, Consumer<String> whyNot) {
    this.roles = roles;
    this.tool = roles.tool();
    this.scopes = scopes;
    this.whyNot = whyNot;
  }

  Optional<SchemeRendering> render(OAuth2Scheme scheme) {
    if (scheme.options().dpop() == DpopUse.REQUIRED) {
      whyNot.accept(
          "binds each token to a key, for which "
              + tool.title()
              + " has no proof (DPoP, RFC 9449)");
      return Optional.empty();
    }
    Optional<OAuth2Flow> fetched = scheme.flows().stream().filter(this::hasClient).findFirst();
    Optional<OAuth2Flow> shown = fetched.or(() -> scheme.flows().stream().findFirst());
    if (shown.filter(flow -> isFetched(flow, scheme.options())).isPresent()) {
      return Optional.of(fetched(shown.get(), scheme));
    }
    PlacedValue field = KeyRenderer.accessToken(scheme.options(), roles.reference("accessToken"));
    Optional<ObjectNode> client =
        fetched
            .filter(flow -> SIMPLE.contains(scheme.options().clientAuthentication()))
            .filter(flow -> tool.runs(Script.FETCH_TOKENS))
            .map(flow -> client(flow, scheme.options()));
    Optional<NativeAuth> own = shown.flatMap(flow -> own(flow, scheme.options()));
    SchemeRendering rendering =
        own.map(auth -> SchemeRendering.of(auth, field, roles.variables()))
            .orElseGet(() -> KeyRenderer.render(field, roles.variables(), tool));
    SchemeRendering whole =
        client
            .map(data -> rendering.with(Script.FETCH_TOKENS, data))
            .orElseGet(() -> noted(rendering, own.isPresent() && tool.asksPeople()));
    for (String loss : OAuth2Losses.of(scheme, tool)) {
      whole = whole.withNote(loss);
    }
    for (String note : own.map(tool::notes).orElse(List.of())) {
      whole = whole.withNote(note);
    }
    if (own.isPresent() && shown.filter(flow -> repeatsState(flow, scheme.options())).isPresent()) {
      whole =
          whole.withNote(
              "the token request repeats the state: before asking "
                  + tool.title()
                  + " for a token, put a new"
                  + " text that nobody can guess into the variable "
                  + roles.computed("state"));
    }
    for (String told : roles.redirected()) {
      whole = whole.withNote(told);
    }
    return Optional.of(whole);
  }

  /** Returns whether the tool asks by {@code flow} by itself, as the API wants it. */
  private boolean isFetched(OAuth2Flow flow, OAuth2Options options) {
    OAuth2Scheme asked = new OAuth2Scheme(List.of(flow), options);
    return tool.fetches(flow) && tool.has(new NativeAuth.Made(asked, Map.of()));
  }

  /** The token is the tool's: no variable holds it, so that nothing else can send it. */
  private SchemeRendering fetched(OAuth2Flow flow, OAuth2Scheme scheme) {
    Map<String, String> texts = new LinkedHashMap<>();
    scheme
        .options()
        .plainTokenParameters()
        .forEach((name, template) -> texts.put("token." + name, roles.expand(template)));
    NativeAuth auth = asking(flow, scheme.options(), texts);
    SchemeRendering whole = roles.filledByHand(SchemeRendering.of(auth, roles.variables()));
    List<String> notes = new ArrayList<>(tool.notes(auth));
    notes.addAll(OAuth2Losses.of(scheme, tool));
    notes.addAll(roles.redirected());
    for (String note : notes) {
      whole = whole.withNote(note);
    }
    return whole;
  }

  private SchemeRendering noted(SchemeRendering rendering, boolean asks) {
    return roles
        .filledByHand(rendering)
        .withNote(
            tool.runner()
                + " fetches no access token for this flow; "
                + (asks ? "get one in " + tool.title() + " or " : "")
                + "put one into the variable "
                + roles.variable("accessToken"));
  }

  private boolean hasClient(OAuth2Flow flow) {
    return FETCHED.contains(flow.type()) && flow.tokenUrl().isPresent();
  }

  /** Returns the tool's own auth for {@code flow}, if it has one that asks with its grant. */
  private Optional<NativeAuth> own(OAuth2Flow flow, OAuth2Options options) {
    if (flow.type() == OAuth2Flow.Type.TOKEN_EXCHANGE) {
      return Optional.empty(); // It would ask with another grant.
    }
    OAuth2Scheme shown = new OAuth2Scheme(List.of(flow), options);
    Map<String, String> texts = roles.references("accessToken");
    return tool.has(new NativeAuth.Made(shown, texts))
        ? Optional.of(asking(flow, options, texts))
        : Optional.empty();
  }

  /** Returns the tool's own auth with all that it asks with, {@code texts} first. */
  private NativeAuth asking(OAuth2Flow flow, OAuth2Options options, Map<String, String> texts) {
    flow.authorizationUrl().ifPresent(url -> texts.put("authorizationUrl", authorizationUrl(url)));
    flow.tokenUrl().ifPresent(url -> texts.put("tokenUrl", tokenUrl(url)));
    flow.refreshUrl().ifPresent(url -> texts.put("refreshUrl", endpoint("refresh_url", url)));
    texts.putAll(roles.references("clientId", "clientSecret"));
    texts.put("scope", scope(flow, options));
    if (flow.type() == OAuth2Flow.Type.PASSWORD) {
      texts.putAll(roles.references("username", "password"));
    }
    if (repeatsState(flow, options)) {
      // A tool makes a state of its own, which its token request does not know.
      texts.put(
          "state",
          roles.setting("state", "", "Any text that nobody can guess, another each time."));
    }
    return new NativeAuth.Made(new OAuth2Scheme(List.of(flow), options), texts);
  }

  private static boolean repeatsState(OAuth2Flow flow, OAuth2Options options) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE
        && !options.stateParameters().isEmpty();
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

  /** Tools have a variable that is a new UUID each time. */
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
