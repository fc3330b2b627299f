package io.github.authdex.auth.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.Pause;
import io.github.authdex.auth.oidc.IdToken;
import io.github.authdex.auth.oidc.IdTokenException;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a program that has no token to one that does, through a person: in a browser that
 * comes back, or by a code that is typed elsewhere. All that a server promises or a standard asks
 * for is checked on the way: state, issuer (RFC 9207), code challenge, ID token. Threads may share
 * it.
 *
 * <pre>{@code
 * OAuthLogin login = OAuthLogin.at("https://login.example", credentials, environment);
 * try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
 *   BrowserLogin browser = login.browser(redirect, List.of("openid", "files.read"));
 *   show(browser.page());
 *   Map<String, Secret> held = login.keep(browser.finish(redirect.await(tenMinutes)));
 * }
 * }</pre>
 */
public final class OAuthLogin {
  private final OAuth2Client client;
  private final AuthEnvironment environment;
  private final Optional<Secret> clientId;
  private final Optional<ServerValues> values;

  private OAuthLogin(OAuth2Client client, Credentials credentials, AuthEnvironment environment) {
    this(client, environment, credentials.find("clientId"), Optional.empty());
  }

  private OAuthLogin(
      OAuth2Client client,
      AuthEnvironment environment,
      Optional<Secret> clientId,
      Optional<ServerValues> values) {
    this.client = client;
    this.environment = environment;
    this.clientId = clientId;
    this.values = values;
  }

  /**
   * Returns the login to an API whose endpoints are known.
   *
   * @param credentials by role: {@code clientId}, and what proves the client
   */
  public static OAuthLogin of(
      OAuth2Scheme scheme, Credentials credentials, AuthEnvironment environment) {
    return new OAuthLogin(
        new OAuth2Client(scheme, credentials, environment), credentials, environment);
  }

  /**
   * Returns the login to an API whose provider tells its endpoints in a discovery document, which
   * is read.
   *
   * @param credentials by role: {@code clientId}, and what proves the client
   * @throws io.github.authdex.auth.metadata.DiscoveryException if it cannot be had or used
   */
  public static OAuthLogin of(
      OidcScheme scheme, Credentials credentials, AuthEnvironment environment) throws IOException {
    URI document = Discovery.document(scheme.openIdConnectUrl(), environment.withHeld(credentials));
    ServerMetadata server = Discovery.of(environment.tokens()).read(document, environment);
    return at(server, scheme.options(), credentials, environment);
  }

  /**
   * Returns the login at an authorization server, of which no more than its name is known.
   *
   * @param issuer the server's identifier
   * @param credentials by role: {@code clientId}, and what proves the client
   * @throws io.github.authdex.auth.metadata.DiscoveryException if it says nothing of itself, or
   *     what cannot be used
   */
  public static OAuthLogin at(String issuer, Credentials credentials, AuthEnvironment environment)
      throws IOException {
    ServerMetadata server = Discovery.of(environment.tokens()).server(issuer, environment);
    return at(server, OAuth2Options.STANDARD, credentials, environment);
  }

  /**
   * Returns the login at an authorization server whose metadata was read.
   *
   * @param options what the API does in its own way
   * @param credentials by role: {@code clientId}, and what proves the client
   */
  public static OAuthLogin at(
      ServerMetadata server,
      OAuth2Options options,
      Credentials credentials,
      AuthEnvironment environment)
      throws IOException {
    OAuth2Client client = OAuth2Client.at(server, options, credentials, environment);
    return new OAuthLogin(client, credentials, environment);
  }

  /**
   * Returns the same login to an API that lives where {@code values} say. What they leave open a
   * redirect may tell, such as the tenant that the person chose: {@link LoginResult#variables}.
   */
  public OAuthLogin with(ServerValues values) {
    return new OAuthLogin(client.at(values), environment, clientId, Optional.of(values));
  }

  /** Returns the client that goes the steps. */
  public OAuth2Client client() {
    return client;
  }

  /**
   * Returns a login in a browser, which comes back to this machine; see {@link #browser(URI, List,
   * List)}.
   *
   * @param redirect gives the answer to this login from now on
   */
  public BrowserLogin browser(LoopbackRedirect redirect, List<String> scopes) throws IOException {
    return browser(redirect, scopes, List.of());
  }

  /** Returns a login in a browser, which comes back to this machine, likewise. */
  public BrowserLogin browser(LoopbackRedirect redirect, List<String> scopes, List<URI> resources)
      throws IOException {
    return browser(redirect.uri(), scopes, resources).at(redirect);
  }

  /** Returns a login in a browser; see {@link #browser(URI, List, List)}. */
  public BrowserLogin browser(URI redirectUri, List<String> scopes) throws IOException {
    return browser(redirectUri, scopes, List.of());
  }

  /**
   * Returns a login in a browser, which comes back to {@code redirectUri} and is good for one
   * answer.
   *
   * @param scopes may be empty
   * @param resources where the token shall count (RFC 8707)
   * @throws io.github.authdex.auth.oauth2.AuthorizationException if the server refuses the request,
   *     where it takes it beforehand (RFC 9126)
   * @throws io.github.authdex.auth.metadata.DiscoveryException if the server's metadata lists how
   *     code challenges are made, and not by S256 (RFC 7636 §4.2)
   */
  public BrowserLogin browser(URI redirectUri, List<String> scopes, List<URI> resources)
      throws IOException {
    return BrowserLogin.begin(this, redirectUri, scopes, resources, true);
  }

  /**
   * Returns the codes with which a person lets this device in; {@link #device} waits for it.
   *
   * @param scopes may be empty
   * @throws io.github.authdex.auth.oauth2.AuthorizationException if the server refuses
   */
  public DeviceAuthorization authorizeDevice(List<String> scopes) throws IOException {
    return client.authorizeDevice(scopes);
  }

  /**
   * Returns what a device gets once a person has let it in.
   *
   * @param pause waits between two questions
   * @throws io.github.authdex.auth.token.TokenEndpointException if the person or the server refuses
   */
  public LoginResult device(DeviceAuthorization device, Pause pause)
      throws IOException, InterruptedException {
    return result(client.token(device, pause), Optional.empty(), false);
  }

  /**
   * Keeps the token in the environment's store, and returns what the program holds from now on, by
   * role: a {@code refreshToken}, or if there is none the {@code accessToken}.
   */
  public Map<String, Secret> keep(LoginResult result) throws IOException {
    IssuedToken token = result.token();
    return at(result).keep(token)
        ? Map.of("refreshToken", token.refreshToken().orElseThrow())
        : Map.of("accessToken", token.accessToken());
  }

  private OAuth2Client at(LoginResult result) {
    return values.map(known -> client.at(known.or(result.variables()))).orElse(client);
  }

  /**
   * Returns what came of the answer to {@code request}.
   *
   * @param identified whether an ID token must come where the scopes ask for one
   */
  LoginResult result(AuthorizationRequest request, String query, boolean identified)
      throws IOException {
    if (values.isEmpty()) {
      return result(client.token(request, query), request.nonce(), identified);
    }
    ServerValues told = client.redirected(request, query, values.get());
    Map<String, String> variables = new HashMap<>(told.given());
    variables.keySet().removeAll(values.get().given().keySet());
    return result(client.at(told).token(request, query), request.nonce(), identified)
        .with(variables);
  }

  /**
   * Returns what came with {@code token}. An ID token is checked where the provider's metadata is
   * known; of another server nothing is said about the person.
   *
   * @param nonce of the request, if it had one
   * @param identified whether an ID token must come where there was a nonce
   */
  private LoginResult result(IssuedToken token, Optional<String> nonce, boolean identified)
      throws IOException {
    Optional<ServerMetadata> server = client.server();
    if (token.idToken().isEmpty() || server.isEmpty() || clientId.isEmpty()) {
      if (identified && server.isPresent() && nonce.isPresent()) {
        throw new IdTokenException("beside the access token, as was asked for, but there is none");
      }
      return new LoginResult(token, Optional.empty());
    }
    IdToken.Expected expected =
        new IdToken.Expected(clientId.get().reveal(), nonce, Optional.of(token.accessToken()));
    return new LoginResult(
        token,
        Optional.of(IdToken.verified(token.idToken().get(), server.get(), expected, environment)));
  }
}
