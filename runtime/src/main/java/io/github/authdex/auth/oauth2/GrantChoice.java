package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.internal.token.ServerTime;
import io.github.authdex.auth.internal.token.TokenKeeper;
import io.github.authdex.auth.internal.token.TokenSigner;
import io.github.authdex.auth.token.AccessKey;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses how a caller gets tokens by what it holds: an access token is used as it is, then come a
 * refresh token, client credentials, and user name and password.
 *
 * @param environment its variables hold the credentials too, since templates refer to both
 */
record GrantChoice(
    OAuth2Scheme scheme,
    Credentials credentials,
    AuthEnvironment environment,
    List<String> scopes) {
  GrantChoice(
      OAuth2Scheme scheme,
      Credentials credentials,
      AuthEnvironment environment,
      List<String> scopes) {
    this.scheme = scheme;
    this.credentials = credentials;
    this.environment = ServerTime.learnt(environment.withHeld(credentials), tokenEndpoints(scheme));
    this.scopes = List.copyOf(scopes);
  }

  /**
   * Returns the signer for what the caller holds.
   *
   * @throws MissingCredentialException if that is not enough for any flow of the scheme
   */
  RequestSigner signer() {
    if (scheme.options().dpop() == DpopUse.REQUIRED && dpop().isEmpty()) {
      throw new MissingCredentialException(scheme.kind(), sufficient());
    }
    return held("accessToken")
        .<RequestSigner>map(token -> new StaticTokenSigner(scheme.options(), prefix(), token))
        .or(() -> byRefreshToken())
        .or(() -> bySubjectToken())
        .or(() -> byClientCredentials())
        .or(() -> byPassword())
        .orElseThrow(() -> new MissingCredentialException(scheme.kind(), sufficient()));
  }

  private Optional<RequestSigner> byRefreshToken() {
    return held("refreshToken")
        .flatMap(
            token ->
                refreshingFlow()
                    .map(
                        flow ->
                            signer(
                                new TokenGrants(
                                    Optional.empty(),
                                    refreshEndpoint(flow),
                                    Optional.of(token),
                                    Optional.of(refreshEndpoint(flow))),
                                Grant.refresh(token))));
  }

  private Optional<RequestSigner> bySubjectToken() {
    return flow(OAuth2Flow.Type.TOKEN_EXCHANGE)
        .flatMap(
            flow ->
                held("subjectToken")
                    .map(
                        token ->
                            byGrant(flow, Map.of(Grant.subjectParameter(grantType(flow)), token))));
  }

  private Optional<RequestSigner> byClientCredentials() {
    return !client().isProven()
        ? Optional.empty()
        : flow(OAuth2Flow.Type.CLIENT_CREDENTIALS).map(flow -> byGrant(flow, Map.of()));
  }

  /** Returns the signer of a flow that is gone through again in place of a refresh. */
  private RequestSigner byGrant(OAuth2Flow flow, Map<String, Secret> parameters) {
    Grant grant = grant(flow, parameters);
    return signer(
        new TokenGrants(
            Optional.of(grant), tokenEndpoint(flow), Optional.empty(), Optional.empty()),
        grant);
  }

  private Optional<RequestSigner> byPassword() {
    Optional<Secret> username = held("username");
    Optional<Secret> password = held("password");
    return username.isEmpty() || password.isEmpty()
        ? Optional.empty()
        : flow(OAuth2Flow.Type.PASSWORD)
            .map(
                flow -> {
                  Map<String, Secret> owner = new LinkedHashMap<>();
                  owner.put("username", username.get());
                  owner.put("password", password.get());
                  Grant grant = grant(flow, owner);
                  return signer(
                      new TokenGrants(
                          Optional.of(grant),
                          tokenEndpoint(flow),
                          Optional.empty(),
                          Optional.of(refreshEndpoint(flow))),
                      grant);
                });
  }

  private RequestSigner signer(TokenGrants grants, Grant first) {
    GrantKeys keys =
        new GrantKeys(grants.tokenEndpoint(), credentials, scopes, environment.tokens().isShared());
    TokenKeeper keeper = new TokenKeeper(keys.key(first), grants, environment);
    OAuth2Options options = scheme.options();
    return new TokenSigner(keeper, options.in(), options.name(), prefix());
  }

  /** Returns what the access tokens of {@code refreshToken} are kept under, where it is of use. */
  Optional<AccessKey> keyOf(Secret refreshToken) {
    return refreshingFlow()
        .map(
            flow ->
                new GrantKeys(
                        refreshEndpoint(flow), credentials, scopes, environment.tokens().isShared())
                    .key(Grant.refresh(refreshToken)));
  }

  /** Returns what stands in front of an access token, which is another for one bound to a key. */
  private String prefix() {
    return dpop().isPresent() ? DpopUse.prefix() : scheme.options().prefix();
  }

  /** Returns what proves the key that tokens are bound to, if the caller holds one. */
  Optional<DpopSigner> dpop() {
    return scheme.options().dpop(credentials, environment);
  }

  private Grant grant(OAuth2Flow flow, Map<String, Secret> owner) {
    Map<String, Secret> parameters = new LinkedHashMap<>(owner);
    List<String> asked = scopes.isEmpty() ? onlyScope(flow) : scopes;
    if (!asked.isEmpty()) {
      parameters.put("scope", Secret.of(String.join(scheme.options().scopeSeparator(), asked)));
    }
    return new Grant(grantType(flow), parameters);
  }

  /** Tells one authorization server from another. */
  private static String tokenEndpoints(OAuth2Scheme scheme) {
    return scheme.flows().stream().flatMap(flow -> flow.tokenUrl().stream()).findFirst().orElse("");
  }

  /** Returns the flow's scope if it has one alone; among several the server chooses (§3.3). */
  private static List<String> onlyScope(OAuth2Flow flow) {
    return flow.scopes().size() == 1 ? List.copyOf(flow.scopes().keySet()) : List.of();
  }

  private TokenEndpoint tokenEndpoint(OAuth2Flow flow) {
    return endpoint(flow.tokenUrl().orElseThrow(), scheme.options().plainTokenParameters());
  }

  private TokenEndpoint refreshEndpoint(OAuth2Flow flow) {
    return endpoint(
        flow.refreshUrl().or(flow::tokenUrl).orElseThrow(), scheme.options().refreshParameters());
  }

  private TokenEndpoint endpoint(String url, Map<String, String> templates) {
    Map<String, Secret> extra = new LinkedHashMap<>();
    templates.forEach((name, template) -> extra.put(name, Secret.of(expanded(template))));
    OAuth2Options options = scheme.options();
    TokenHeaders headers = new TokenHeaders(options.tokenHeaders(), environment);
    return new TokenEndpoint(endpoint(url), extra, headers, options, dpop());
  }

  /** Returns the token endpoint of the flow that {@code grant} belongs to, or of another. */
  TokenEndpoint endpointFor(Grant grant) {
    if (grant.type().equals("refresh_token")) {
      return refreshingFlow()
          .or(() -> scheme.flows().stream().filter(GrantChoice::hasEndpoint).findFirst())
          .map(this::refreshEndpoint)
          .orElseThrow(GrantChoice::noEndpoint);
    }
    return scheme.flows().stream()
        .filter(flow -> flow.tokenUrl().isPresent())
        .max(Comparator.comparing(flow -> grantType(flow).equals(grant.type())))
        .map(this::tokenEndpoint)
        .orElseThrow(GrantChoice::noEndpoint);
  }

  String clientId() {
    return held("clientId")
        .map(Secret::reveal)
        .orElseThrow(
            () -> new MissingCredentialException(scheme.kind(), List.of(List.of("clientId"))));
  }

  private static IllegalArgumentException noEndpoint() {
    return new IllegalArgumentException(
        "Expected a token endpoint (RFC 6749 §3.2) but no flow of the API names one");
  }

  private static String grantType(OAuth2Flow flow) {
    return flow.grantType().orElse(flow.type().grantType());
  }

  String expanded(String template) {
    return Template.expand(template, environment.variables());
  }

  /** Returns the endpoint at {@code url}, which is absolute or a path on the server in use. */
  Endpoint endpoint(String url) {
    URI uri = environment.endpoint(url);
    return client().endpoint(uri, audience().orElse(uri));
  }

  /** Returns whom an assertion of the client is for: the token endpoint, wherever it goes. */
  private Optional<URI> audience() {
    return scheme.flows().stream()
        .flatMap(flow -> flow.tokenUrl().stream())
        .findFirst()
        .map(environment::endpoint);
  }

  /** Returns whether the client can prove itself, and not only name itself. */
  boolean isProven() {
    return client().isProven();
  }

  private HeldClient client() {
    return new HeldClient(scheme.options(), credentials, environment, scopes);
  }

  private Optional<OAuth2Flow> flow(OAuth2Flow.Type type) {
    return scheme.flows().stream()
        .filter(flow -> flow.type() == type && flow.tokenUrl().isPresent())
        .findFirst();
  }

  /** Returns the flow that a held refresh token is of: one that gives some out. */
  private Optional<OAuth2Flow> refreshingFlow() {
    return scheme.flows().stream()
        .filter(flow -> OAuth2Ways.refreshes(flow.type()) && hasEndpoint(flow))
        .findFirst();
  }

  private static boolean hasEndpoint(OAuth2Flow flow) {
    return flow.refreshUrl().or(flow::tokenUrl).isPresent();
  }

  private Optional<Secret> held(String role) {
    return client().held(role);
  }

  /** Returns the sets of credentials any of which would do. */
  private List<List<String>> sufficient() {
    return scheme.ways().stream().map(Way::needed).toList();
  }
}
