package io.github.authdex.cli.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.login.BrowserLogin;
import io.github.authdex.auth.login.LoginResult;
import io.github.authdex.auth.login.LoopbackRedirect;
import io.github.authdex.auth.login.OAuthLogin;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.IdToken;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's consent: in a browser that comes back here, or by a code that is typed elsewhere. */
public final class Consent {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final Entry entry;
  private final BoundScheme bound;
  private final ConsentOptions options;

  private Consent(Terminal terminal, Entry entry, BoundScheme bound, ConsentOptions options) {
    this.terminal = terminal;
    this.entry = entry;
    this.bound = bound;
    this.options = options;
  }

  /**
   * Returns what asks for the consent that {@code bound} takes, if it takes one that we can ask
   * for.
   */
  public static Optional<Consent> of(
      Terminal terminal, Entry entry, BoundScheme bound, ConsentOptions options) {
    boolean ours =
        bound.scheme() instanceof OidcScheme
            || (bound.scheme() instanceof OAuth2Scheme scheme
                && (has(scheme, OAuth2Flow.Type.DEVICE_AUTHORIZATION)
                    || has(scheme, OAuth2Flow.Type.AUTHORIZATION_CODE)));
    return ours ? Optional.of(new Consent(terminal, entry, bound, options)) : Optional.empty();
  }

  private static boolean has(OAuth2Scheme scheme, OAuth2Flow.Type type) {
    return scheme.flows().stream().anyMatch(flow -> flow.type() == type);
  }

  /**
   * What a consent brought.
   *
   * @param values to keep: what names and proves the app, and the token
   * @param variables of the API's server: those that were given, and those that the redirect told
   */
  public record Given(Map<String, Secret> values, Map<String, String> variables) {}

  /**
   * Returns what the person's consent brought.
   *
   * @param app the app's credentials, by the entry's names
   * @param store keeps the access token where a refresh token goes with it
   */
  public Given ask(Map<String, Secret> app, TokenStore store)
      throws IOException, InterruptedException, InputException {
    ServerValues server = new ServerValues(entry.servers().get(0), options.variables());
    AuthEnvironment environment =
        AuthEnvironment.of(base(server))
            .withTokens(store)
            .withTokenListener(new TypeNote(terminal))
            .withVariables(
                name -> Optional.ofNullable(options.variables().get(name)).map(Secret::of));
    Credentials roles = bound.roles(Credentials.of(app));
    OAuthLogin login = login(roles, environment).with(server);
    boolean device =
        bound.scheme() instanceof OAuth2Scheme scheme
            && has(scheme, OAuth2Flow.Type.DEVICE_AUTHORIZATION);
    LoginResult result = device ? byDevice(login) : byBrowser(login);
    Map<String, Secret> values = new LinkedHashMap<>(app);
    login.keep(result).forEach((role, value) -> values.put(name(role), value));
    tell(result);
    Map<String, String> variables = new LinkedHashMap<>(server.given());
    variables.putAll(result.variables());
    return new Given(values, variables);
  }

  private OAuthLogin login(Credentials roles, AuthEnvironment environment) throws IOException {
    return bound.scheme() instanceof OidcScheme scheme
        ? OAuthLogin.of(scheme, roles, environment)
        : OAuthLogin.of((OAuth2Scheme) bound.scheme(), roles, environment);
  }

  private void tell(LoginResult result) {
    result
        .variables()
        .forEach(
            (name, value) ->
                terminal
                    .err()
                    .println("The provider says that \"" + name + "\" is \"" + value + "\"."));
    result
        .idToken()
        .ifPresent(
            token -> terminal.err().println("The provider says that you are " + told(token) + "."));
  }

  /** Returns who a person is, by the name that they would know themselves by. */
  private static String told(IdToken token) {
    return Stream.of("email", "preferred_username", "name")
        .flatMap(claim -> Stream.ofNullable(token.claims().get(claim)))
        .findFirst()
        .orElse(token.subject());
  }

  private String name(String role) {
    return bound.credentials().getOrDefault(role, role);
  }

  private static URI base(ServerValues values) throws InputException {
    try {
      return values.known();
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + "; give it by --var NAME=VALUE");
    }
  }

  private LoginResult byBrowser(OAuthLogin login) throws IOException, InterruptedException {
    try (LoopbackRedirect redirect = LoopbackRedirect.start(options.port())) {
      BrowserLogin browser = login.browser(redirect, options.scopes());
      terminal.err().println(entry.title() + " asks for your consent at:");
      terminal.err().println();
      terminal.err().println("  " + browser.page());
      terminal.err().println();
      terminal
          .err()
          .println(
              "The browser comes back to "
                  + redirect.uri()
                  + ", which the app must have registered.");
      if (options.opensBrowser()) {
        Browser.open(browser.page(), System.getProperty("os.name"));
      }
      return browser.finish(redirect.await(PATIENCE));
    }
  }

  private LoginResult byDevice(OAuthLogin login) throws IOException, InterruptedException {
    DeviceAuthorization device = login.authorizeDevice(options.scopes());
    terminal.err().println("Open " + device.verificationUri() + " and type:");
    terminal.err().println();
    terminal.err().println("    " + spaced(device.userCode()));
    terminal.err().println();
    terminal.err().println("It counts until " + device.expires() + ".");
    if (options.opensBrowser()) {
      Browser.open(
          device.verificationUriComplete().orElse(device.verificationUri()),
          System.getProperty("os.name"));
    }
    return login.device(device, pause -> Thread.sleep(pause.toMillis()));
  }

  /** As large as a line of text can be. */
  private static String spaced(String code) {
    return String.join(" ", code.split("", -1)).strip();
  }
}
