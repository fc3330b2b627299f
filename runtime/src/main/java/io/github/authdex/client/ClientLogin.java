package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.login.BrowserLogin;
import io.github.authdex.auth.login.LoginResult;
import io.github.authdex.auth.login.LoopbackRedirect;
import io.github.authdex.auth.login.OAuthLogin;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks a person to let the program in, by the endpoints that the API's client knows; what comes of
 * it goes to the client's builder. Not for several threads at once.
 *
 * <pre>{@code
 * Acme.Auth auth = Acme.Auth.authorize("my-client-id").browser(page -> show(page), "files.read");
 * Acme acme = Acme.builder().auth(auth).build();
 * }</pre>
 *
 * @param <A> what the client's builder takes
 */
public final class ClientLogin<A> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final BoundScheme scheme;
  private final List<Server> servers;
  private final Map<String, Secret> app;
  private final Function<AuthChoice, A> made;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Optional<String> server = Optional.empty();
  private TokenStore tokens = new InMemoryTokenStore();
  private UnaryOperator<URI> endpoints = UnaryOperator.identity();

  private ClientLogin(
      BoundScheme scheme,
      List<Server> servers,
      Map<String, Secret> app,
      Function<AuthChoice, A> made) {
    this.scheme = scheme;
    this.servers = List.copyOf(servers);
    this.app = Map.copyOf(app);
    this.made = made;
  }

  /**
   * Returns the login by {@code scheme}, which is OAuth 2.0 or OpenID Connect.
   *
   * @param servers where the API lives, the usual one first
   * @param app what names and proves the program, by the API's names
   * @param made makes of a choice what the client's builder takes
   */
  public static <A> ClientLogin<A> of(
      BoundScheme scheme,
      List<Server> servers,
      Map<String, Secret> app,
      Function<AuthChoice, A> made) {
    return new ClientLogin<>(scheme, servers, app, made);
  }

  /** Chooses one of the API's servers by its name or URL. */
  public ClientLogin<A> server(String nameOrUrl) {
    server = Optional.of(nameOrUrl);
    return this;
  }

  /** Sets a variable of the server's URL, such as a tenant; the client need not be told again. */
  public ClientLogin<A> variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Sets where tokens are kept, here and by the client; in memory if not set. */
  public ClientLogin<A> tokens(TokenStore tokens) {
    this.tokens = Objects.requireNonNull(tokens, "tokens");
    return this;
  }

  /** Sets what has the last word on where an endpoint lies that this program asks. */
  public ClientLogin<A> endpoints(UnaryOperator<URI> endpoints) {
    this.endpoints = Objects.requireNonNull(endpoints, "endpoints");
    return this;
  }

  /**
   * Waits ten minutes for a person who consents in a browser on this machine; see {@link
   * #browser(LoopbackRedirect, Duration, Consumer, String...)}. The browser comes back to any port
   * of 127.0.0.1 that is free, which the provider must allow (RFC 8252 §7.3).
   *
   * @param shown shows the page to the person, or opens it
   * @param scopes what the program may do; none leaves it to the provider
   */
  public A browser(Consumer<URI> shown, String... scopes) throws IOException, InterruptedException {
    try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
      return browser(redirect, PATIENCE, shown, scopes);
    }
  }

  /**
   * Waits for a person who consents in a browser on this machine (RFC 6749 §4.1).
   *
   * @param redirect where the browser comes back to, and is registered with the provider
   * @param patience how long to wait
   * @param shown shows the page to the person, or opens it
   * @param scopes what the program may do; none leaves it to the provider
   * @throws IOException if the person does not come in time or refuses, or the provider does, as
   *     {@link BrowserLogin#finish} tells
   */
  public A browser(
      LoopbackRedirect redirect, Duration patience, Consumer<URI> shown, String... scopes)
      throws IOException, InterruptedException {
    OAuthLogin login = login();
    BrowserLogin browser = login.browser(redirect, List.of(scopes));
    shown.accept(browser.page());
    return auth(login, browser.finish(redirect.await(patience)));
  }

  /**
   * Waits for a person who types a code elsewhere, as long as it counts (RFC 8628).
   *
   * @param shown shows the code and where to type it
   * @param scopes what the program may do; none leaves it to the provider
   * @throws io.github.authdex.auth.token.TokenEndpointException if the person or the provider
   *     refuses
   */
  public A device(Consumer<DeviceAuthorization> shown, String... scopes)
      throws IOException, InterruptedException {
    OAuthLogin login = login();
    DeviceAuthorization device = login.authorizeDevice(List.of(scopes));
    shown.accept(device);
    return auth(login, login.device(device, pause -> Thread.sleep(pause.toMillis())));
  }

  /**
   * Returns the login itself, for a program whose person comes back to a site of its own, or whose
   * consent is another's business; {@link #auth} takes what comes of it.
   *
   * @throws IOException if the provider's own word on its endpoints cannot be had
   */
  public OAuthLogin login() throws IOException {
    ServerValues values = values();
    Credentials roles = scheme.roles(Credentials.of(app));
    AuthEnvironment environment =
        AuthEnvironment.of(values.known())
            .withTokens(tokens)
            .withEndpoints(endpoints)
            .withVariables(name -> choice().variable(name).map(Secret::of));
    OAuthLogin login =
        scheme.scheme() instanceof OidcScheme oidc
            ? OAuthLogin.of(oidc, roles, environment)
            : OAuthLogin.of((OAuth2Scheme) scheme.scheme(), roles, environment);
    return login.with(values);
  }

  /** Keeps what came of {@code login}, and returns what the client's builder takes. */
  public A auth(OAuthLogin login, LoginResult result) throws IOException {
    Map<String, Secret> held = new LinkedHashMap<>(app);
    login.keep(result).forEach((role, secret) -> held.put(name(role), secret));
    Map<String, String> known = new LinkedHashMap<>(variables);
    known.putAll(result.variables());
    return made.apply(AuthChoice.of(scheme, held).found(known, tokens));
  }

  private String name(String role) {
    return scheme.credentials().getOrDefault(role, role);
  }

  private ServerChoice choice() {
    return new ServerChoice(servers, server, variables, Optional.empty());
  }

  private ServerValues values() {
    return choice().values(List.of());
  }
}
