package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.token.TokenSigner;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One client of one authorization server, whose flows go step by step, for a program that shows
 * those that take a person: a browser that comes back (RFC 6749 §4.1), or a device that is let in
 * elsewhere (RFC 8628). What comes of them is a token, to be held as {@code accessToken} or {@code
 * refreshToken} of {@link OAuth2Scheme}. Threads may share it.
 */
public final class OAuth2Client {
  private final OAuth2Scheme scheme;
  private final GrantChoice choice;
  private final AuthEnvironment environment;
  private final Optional<ServerMetadata> server;

  /** Makes the client whose {@code clientId} and proof are in {@code credentials}. */
  public OAuth2Client(OAuth2Scheme scheme, Credentials credentials, AuthEnvironment environment) {
    this(scheme, credentials, environment, Optional.empty());
  }

  private OAuth2Client(
      OAuth2Scheme scheme,
      Credentials credentials,
      AuthEnvironment environment,
      Optional<ServerMetadata> server) {
    this.scheme = scheme;
    this.environment = environment;
    this.server = server;
    this.choice = new GrantChoice(scheme, credentials, environment, List.of());
  }

  /**
   * Returns the client of a server whose metadata was read (RFC 8414), whose {@code clientId} and
   * proof are in {@code credentials}.
   *
   * @param options what the API does in its own way; how the client proves itself is chosen among
   *     what the server takes
   * @throws DiscoveryException if the server names an endpoint that cannot be used, or takes no
   *     proof that the caller could give
   */
  public static OAuth2Client at(
      ServerMetadata server,
      OAuth2Options options,
      Credentials credentials,
      AuthEnvironment environment)
      throws DiscoveryException {
    OAuth2Scheme scheme = OAuth2Scheme.at(server, options, Map.of(), credentials);
    return new OAuth2Client(scheme, credentials, environment, Optional.of(server));
  }

  /**
   * Returns a new authorization request: with a state of its own, a code verifier if the API is
   * known to take one or its server's metadata was read (RFC 9700 §2.1.1), and a nonce if it asks
   * for an ID token.
   *
   * @param redirectUri where the person comes back, empty if only one is registered
   * @param scopes may be empty
   */
  public AuthorizationRequest authorizationRequest(Optional<URI> redirectUri, List<String> scopes) {
    return authorizationRequest(redirectUri, scopes, List.of());
  }

  /**
   * Returns a new authorization request as {@link #authorizationRequest(Optional, List)} does.
   *
   * @param resources where the token shall count (RFC 8707)
   */
  public AuthorizationRequest authorizationRequest(
      Optional<URI> redirectUri, List<String> scopes, List<URI> resources) {
    OAuth2Flow flow = flow(OAuth2Flow.Type.AUTHORIZATION_CODE);
    NonceSource nonces = environment.nonces();
    Map<String, String> others = new LinkedHashMap<>();
    scheme
        .options()
        .authorizationParameters()
        .forEach((name, template) -> others.put(name, choice.expanded(template)));
    if (scopes.contains("openid")) {
      others.putIfAbsent("nonce", nonces.next());
    }
    return new AuthorizationRequest(
        environment.endpoint(
            required(flow.authorizationUrl(), "an authorization endpoint", flow.type())),
        choice.clientId(),
        redirectUri,
        scope(scopes),
        nonces.next(),
        flow.pkce().isSent() ? Optional.of(CodeVerifier.random(nonces)) : Optional.empty(),
        resources,
        others,
        new AuthorizationNames(
            scheme.options().parameterNames(),
            scheme.options().callbackNames(),
            scheme.options().stateParameters()));
  }

  /**
   * Returns the page that the person opens for {@code request}. A server that takes requests
   * beforehand (RFC 9126) gets this one there, if it insists or the client can prove itself.
   *
   * @throws AuthorizationException if the server refuses the request
   * @throws DiscoveryException if the server takes no code challenge by S256, as its metadata says
   */
  public URI page(AuthorizationRequest request) throws IOException {
    if (server.isEmpty()) {
      return request.toUri();
    }
    DiscoveredServer.requireChallenge(server.get());
    Optional<URI> pushed = server.get().pushedAuthorizationRequestEndpoint();
    boolean insists = server.get().requiresPushedAuthorizationRequests();
    boolean can = choice.isProven() && request.resources().size() <= 1;
    if (pushed.isPresent() && (insists || can)) {
      return new ServerCalls(choice).push(pushed.get().toString(), request);
    }
    return request.toUri();
  }

  /**
   * Returns the token for what came back to {@code request}, once all of it was checked: the state,
   * and the issuer where the server is known (RFC 9207).
   *
   * @param query of the URL that the person came back with, as it is there, without question mark
   * @throws AuthorizationException if the person or the server refused
   * @throws ProtocolException if the answer is not the one to our request
   * @throws io.github.authdex.auth.token.TokenEndpointException if the server refuses the code
   */
  public IssuedToken token(AuthorizationRequest request, String query) throws IOException {
    Grant grant = Grant.authorizationCode(callback(request).code(query), request);
    // Without a resource the token is for all that were consented to (RFC 8707 §2.2).
    return token(
        request.resources().size() == 1
            ? grant.with("resource", request.resources().get(0).toString())
            : grant);
  }

  /**
   * Returns {@code values} with what the answer to an authorization request tells of where the API
   * lives, such as the tenant that the person chose. They go to the API's client; where the token
   * endpoint's URL needs them, to {@link #at} before the token is asked for. A program keeps them
   * with what it holds.
   *
   * @param request that was answered
   * @param query of the URL that the person came back with
   * @param values of the variables of the server in use
   * @throws AuthorizationException if the server answers with an error
   * @throws ProtocolException if the answer is not the one to our request, or tells a value that
   *     makes no URL of the API
   */
  public ServerValues redirected(AuthorizationRequest request, String query, ServerValues values)
      throws AuthorizationException, ProtocolException {
    return redirected(callback(request), query, values);
  }

  /** Returns {@code values} likewise, by the callback of the request. */
  public ServerValues redirected(AuthorizationCallback callback, String query, ServerValues values)
      throws AuthorizationException, ProtocolException {
    Map<String, String> told = new HashMap<>();
    for (String name : values.redirectParameters()) {
      callback.value(query, name).ifPresent(value -> told.put(name, value));
    }
    return values.withRedirect(
        told, scheme.flows().stream().flatMap(flow -> flow.tokenUrl().stream()).toList());
  }

  private AuthorizationCallback callback(AuthorizationRequest request) {
    return request.callback(
        server.map(ServerMetadata::issuer), server.map(ServerMetadata::namesIssuer).orElse(false));
  }

  /** Returns the same client of the API that lives where {@code values} say. */
  public OAuth2Client at(ServerValues values) {
    return new OAuth2Client(
        scheme,
        choice.credentials(),
        environment.withVariables(
            name ->
                Optional.ofNullable(values.given().get(name))
                    .map(Secret::of)
                    .or(() -> environment.variables().find(name))),
        server);
  }

  /**
   * Returns the token for {@code grant}.
   *
   * @throws io.github.authdex.auth.token.TokenEndpointException if the server refuses
   */
  public IssuedToken token(Grant grant) throws IOException {
    return choice.endpointFor(grant).exchange(grant);
  }

  /**
   * Returns the codes with which a person lets this device in.
   *
   * @param scopes may be empty
   * @throws AuthorizationException if the server refuses
   */
  public DeviceAuthorization authorizeDevice(List<String> scopes) throws IOException {
    OAuth2Flow flow = flow(OAuth2Flow.Type.DEVICE_AUTHORIZATION);
    String url =
        required(flow.deviceAuthorizationUrl(), "a device authorization endpoint", flow.type());
    return new DeviceAuthorizationEndpoint(choice.endpoint(url)).begin(scope(scopes));
  }

  /**
   * Returns the token of a device once a person has let it in, asking as often as the server likes.
   *
   * @param pause waits between two questions
   * @throws io.github.authdex.auth.token.TokenEndpointException if the person or the server refuses
   * @throws AuthorizationException with {@code expired_token} if nobody decided in time
   */
  public IssuedToken token(DeviceAuthorization device, Pause pause)
      throws IOException, InterruptedException {
    TokenEndpoint endpoint = choice.endpointFor(Grant.deviceCode(device.deviceCode()));
    return new DevicePolling(endpoint, environment.clock(), pause).token(device);
  }

  /**
   * Returns an access token that is alive, by what the client holds: one that is kept, or the next,
   * which is kept in the environment's store.
   *
   * @throws io.github.authdex.auth.token.TokenEndpointException if the server refuses
   */
  public Secret accessToken() throws IOException {
    RequestSigner signer = choice.signer();
    return signer instanceof TokenSigner kept ? kept.token() : ((StaticTokenSigner) signer).token();
  }

  /**
   * Keeps the access token of {@code token}, which a person's consent brought, in the environment's
   * store, where whoever holds its refresh token finds it before asking for the next. Where another
   * has the lease of that chain the next is asked for at once, and nothing is lost.
   *
   * @return whether the refresh token is what the caller holds from now on; if not, there is none
   *     that the API takes, and the access token is
   * @throws IOException if the store does not answer
   */
  public boolean keep(IssuedToken token) throws IOException {
    Optional<AccessKey> key = token.refreshToken().flatMap(choice::keyOf);
    if (key.isEmpty()) {
      return false;
    }
    KeptChain.keep(environment.tokens(), key.get(), token.access());
    return true;
  }

  /**
   * Makes {@code token} worthless (RFC 7009). A server that does not know it is content too.
   *
   * @param endpoint where, absolute or a path on the server in use
   * @param tokenTypeHint {@code access_token} or {@code refresh_token}
   * @throws AuthorizationException if the server refuses
   */
  public void revoke(String endpoint, Secret token, String tokenTypeHint) throws IOException {
    new ServerCalls(choice).revoke(endpoint, token, tokenTypeHint);
  }

  /**
   * Makes {@code token} worthless as {@link #revoke(String, Secret, String)} does.
   *
   * @return false if it is not known where, so that nothing was done
   */
  public boolean revoke(Secret token, String tokenTypeHint) throws IOException {
    Optional<String> endpoint = revocationEndpoint();
    if (endpoint.isPresent()) {
      revoke(endpoint.get(), token, tokenTypeHint);
    }
    return endpoint.isPresent();
  }

  private Optional<String> revocationEndpoint() throws IOException {
    Optional<String> known =
        scheme.flows().stream().flatMap(flow -> flow.revocationUrl().stream()).findFirst();
    return known.isPresent() || server.isEmpty()
        ? known
        : server.get().revocationEndpoint().map(URI::toString);
  }

  /**
   * Ends what the client holds: the newest of its refresh tokens, or its access token where it
   * holds no other, is made worthless at the server (RFC 7009), and the environment's store keeps
   * nothing of it, whatever the server says.
   *
   * @return false if it is not known where tokens are made worthless, so that they count on
   * @throws AuthorizationException if the server refuses
   */
  public boolean end() throws IOException {
    Optional<Secret> first = held("refreshToken");
    if (first.isEmpty()) {
      Optional<Secret> access = held("accessToken");
      return access.isPresent() && revoke(access.get(), "access_token");
    }
    Optional<AccessKey> key = choice.keyOf(first.get());
    Secret newest =
        key.isEmpty()
            ? first.get()
            : KeptChain.forget(environment.tokens(), key.get()).orElse(first.get());
    return revoke(newest, "refresh_token");
  }

  private Optional<Secret> held(String role) {
    return choice.credentials().find(role).filter(secret -> !secret.isEmpty());
  }

  /**
   * Returns what the server says of {@code token} (RFC 7662).
   *
   * @param endpoint where, absolute or a path on the server in use
   * @param tokenTypeHint {@code access_token} or {@code refresh_token}
   * @throws AuthorizationException if the server refuses
   */
  public Introspection introspect(String endpoint, Secret token, String tokenTypeHint)
      throws IOException {
    return new ServerCalls(choice).introspect(endpoint, token, tokenTypeHint);
  }

  /** Returns the server's metadata, if this client was made of it. */
  public Optional<ServerMetadata> server() {
    return server;
  }

  private Optional<String> scope(List<String> scopes) {
    return scopes.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(scheme.options().scopeSeparator(), scopes));
  }

  private OAuth2Flow flow(OAuth2Flow.Type type) {
    return scheme.flows().stream()
        .filter(flow -> flow.type() == type)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected an API with the flow " + type.wireName() + " but it has none"));
  }

  private static String required(Optional<String> url, String what, OAuth2Flow.Type type) {
    return url.orElseThrow(
        () ->
            new IllegalArgumentException(
                "Expected " + what + " in the flow " + type.wireName() + " but it names none"));
  }
}
