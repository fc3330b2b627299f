package io.github.authdex.auth.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.login.ResourceLogin.Setup;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ResourceMetadata;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets tokens of the servers that resources name. */
final class ResourceServers {
  private static final String OFFLINE = "offline_access";

  /** As long as whoever sends waits for any token. */
  private static final Duration SERVERS = Duration.ofMinutes(1);

  private final Setup setup;
  private final AuthEnvironment environment;
  private final ResourceClients clients;

  /** Where the browser came back to first, and servers expect it from then on; 0 before. */
  private int port;

  ResourceServers(Setup setup, AuthEnvironment environment) {
    this.setup = setup;
    this.environment = environment;
    this.clients = new ResourceClients(setup, environment);
    this.port = setup.port();
  }

  /** Returns how long all of it may take: a person's time, and that of the servers beside it. */
  Duration patience() {
    return setup.opener().isPresent() ? setup.patience().plus(SERVERS) : SERVERS;
  }

  /**
   * Returns the access to the resource at {@code uri}.
   *
   * @param told where it describes itself, if its challenge says so
   * @param scopes what it asks for, empty if it does not say
   */
  ResourceAccess access(URI uri, Optional<String> told, List<String> scopes) throws IOException {
    Discovery discovery = Discovery.of(environment.tokens());
    Optional<URI> document =
        told.isPresent() ? Optional.of(document(told.get(), plain(uri))) : Optional.empty();
    ResourceMetadata resource =
        discovery.resource(plain(uri), document, setup.reach(), environment);
    String issuer =
        resource.authorizationServers().stream()
            .filter(setup.clients()::containsKey)
            .findFirst()
            .orElse(resource.authorizationServers().get(0));
    ServerMetadata server =
        setup.clients().containsKey(issuer) // The program itself vouches for it.
            ? discovery.server(issuer, environment)
            : discovery.server(issuer, resource, setup.reach(), environment);
    List<String> asked = scopes.isEmpty() ? resource.scopes() : scopes;
    OAuth2Options options = options(server, resource.resource());
    return setup.opener().isPresent()
        ? byPerson(server, options, resource, asked)
        : byClient(server, options, resource, asked);
  }

  /** An assertion is for the server as such, so that no other can use it. */
  private OAuth2Options options(ServerMetadata server, URI resource) {
    OAuth2Options own = setup.options();
    AssertionForm assertion =
        own.assertion().audience().isPresent()
            ? own.assertion()
            : own.assertion().withAudience(server.issuer());
    DpopUse dpop = binds(server) ? own.dpop() : DpopUse.NONE;
    return own.toBuilder().assertion(assertion).dpop(dpop).build().forResource(resource);
  }

  /** A server that does not know proofs of a key gives tokens that are bound to none. */
  private boolean binds(ServerMetadata server) {
    return setup.dpopKey().isPresent() && !server.dpopAlgorithms().isEmpty();
  }

  private static URI plain(URI uri) {
    return URI.create(uri.toString().split("[?#]", 2)[0]);
  }

  private static URI document(String told, URI resource) throws DiscoveryException {
    try {
      return new URI(told);
    } catch (URISyntaxException e) {
      throw new DiscoveryException(
          resource,
          "is named by the challenge, as its resource_metadata (RFC 9728 §5.1), by what is no URL",
          0,
          Optional.empty());
    }
  }

  private ResourceAccess byClient(
      ServerMetadata server, OAuth2Options options, ResourceMetadata resource, List<String> scopes)
      throws IOException {
    ResourceLogin.Known held = setup.clients().get(server.issuer());
    if (held == null) {
      throw new DiscoveryException(
          server.document(),
          "is that of a server for which this program has no credentials, and there is nobody to"
              + " consent; give what it is called there",
          0,
          Optional.empty());
    }
    Credentials all = withKey(held.credentials());
    OAuth2Scheme scheme = OAuth2Scheme.at(server, options, Map.of(), all);
    return new ResourceAccess(resource, scheme.authenticate(all, environment, scopes), scopes);
  }

  private synchronized ResourceAccess byPerson(
      ServerMetadata server, OAuth2Options options, ResourceMetadata resource, List<String> scopes)
      throws IOException {
    if (!server.codeChallengeMethods().contains("S256")) {
      throw new DiscoveryException(
          server.document(),
          "does not say that the server takes code challenges by S256 (RFC 7636), without which"
              + " anybody could use the code",
          0,
          Optional.empty());
    }
    try (LoopbackRedirect redirect = redirect(clients.path(server))) {
      port = redirect.uri().getPort();
      Credentials client = withKey(clients.of(server, redirect.uri()));
      OAuth2Options own = clients.proven(options, server);
      OAuthLogin login = OAuthLogin.at(server, own, client, environment);
      // A resource that asks for "openid" does not make an ID token the program's business.
      BrowserLogin browser =
          BrowserLogin.begin(
                  login,
                  redirect.uri(),
                  withRefresh(server, scopes),
                  List.of(resource.resource()),
                  false)
              .at(redirect);
      setup.opener().orElseThrow().open(browser.page());
      LoginResult result = browser.finish(redirect.await(setup.patience()));
      Map<String, Secret> held = new HashMap<>(login.keep(result));
      Credentials all = role -> Optional.ofNullable(held.get(role)).or(() -> client.find(role));
      OAuth2Scheme scheme = OAuth2Scheme.at(server, own, Map.of(), all);
      return new ResourceAccess(resource, scheme.authenticate(all, environment), scopes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a person's consent");
    }
  }

  /** A port that nobody asked for is given up for another when somebody else has it by now. */
  private LoopbackRedirect redirect(String path) throws IOException {
    try {
      return LoopbackRedirect.start(port, path);
    } catch (BindException e) {
      if (setup.port() != 0) {
        throw e;
      }
      return LoopbackRedirect.start(0, path);
    }
  }

  /** Some servers give refresh tokens to those alone who ask for them by this scope. */
  private static List<String> withRefresh(ServerMetadata server, List<String> scopes) {
    if (!server.scopes().contains(OFFLINE)
        || scopes.contains(OFFLINE)
        || !server.takesGrant("refresh_token")) {
      return scopes;
    }
    List<String> more = new ArrayList<>(scopes);
    more.add(OFFLINE);
    return more;
  }

  private Credentials withKey(Credentials client) {
    return role -> role.equals("dpopKey") ? setup.dpopKey() : client.find(role);
  }
}
