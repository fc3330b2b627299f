package io.github.authdex.cli.login;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.Grant;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.IssuedToken;
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

/** A person's consent: in a browser that comes back here, or by a code that is typed elsewhere. */
public final class Consent {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final Entry entry;
  private final BoundScheme bound;
  private final OAuth2Scheme scheme;
  private final ConsentOptions options;

  private Consent(
      Terminal terminal,
      Entry entry,
      BoundScheme bound,
      OAuth2Scheme scheme,
      ConsentOptions options) {
    this.terminal = terminal;
    this.entry = entry;
    this.bound = bound;
    this.scheme = scheme;
    this.options = options;
  }

  /**
   * Returns what asks for the consent that {@code bound} takes, if it takes one that we can ask
   * for.
   */
  public static Optional<Consent> of(
      Terminal terminal, Entry entry, BoundScheme bound, ConsentOptions options) {
    return bound.scheme() instanceof OAuth2Scheme scheme
            && (has(scheme, OAuth2Flow.Type.DEVICE_AUTHORIZATION)
                || has(scheme, OAuth2Flow.Type.AUTHORIZATION_CODE))
        ? Optional.of(new Consent(terminal, entry, bound, scheme, options))
        : Optional.empty();
  }

  private static boolean has(OAuth2Scheme scheme, OAuth2Flow.Type type) {
    return scheme.flows().stream().anyMatch(flow -> flow.type() == type);
  }

  /**
   * Returns the values to keep: what names and proves the app, and the token.
   *
   * @param app the app's credentials, by the entry's names
   * @param store keeps the access token where a refresh token goes with it
   */
  public Map<String, Secret> ask(Map<String, Secret> app, TokenStore store)
      throws IOException, InterruptedException, InputException {
    AuthEnvironment environment =
        AuthEnvironment.of(base())
            .withTokens(store)
            .withVariables(
                name -> Optional.ofNullable(options.variables().get(name)).map(Secret::of));
    OAuth2Client client = new OAuth2Client(scheme, bound.roles(Credentials.of(app)), environment);
    IssuedToken token =
        has(scheme, OAuth2Flow.Type.DEVICE_AUTHORIZATION) ? byDevice(client) : byBrowser(client);
    Map<String, Secret> values = new LinkedHashMap<>(app);
    if (client.keep(token)) {
      values.put(name("refreshToken"), token.refreshToken().orElseThrow());
    } else {
      values.put(name("accessToken"), token.accessToken());
    }
    return values;
  }

  private String name(String role) {
    return bound.credentials().getOrDefault(role, role);
  }

  private URI base() throws InputException {
    Server server = entry.servers().get(0);
    try {
      return server.resolve(options.variables());
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + "; give it by --var NAME=VALUE");
    }
  }

  private IssuedToken byBrowser(OAuth2Client client) throws IOException, InterruptedException {
    try (RedirectReceiver receiver = RedirectReceiver.start(options.port())) {
      AuthorizationRequest request =
          client.authorizationRequest(Optional.of(receiver.uri()), options.scopes());
      terminal.err().println(entry.title() + " asks for your consent at:");
      terminal.err().println();
      terminal.err().println("  " + request.toUri());
      terminal.err().println();
      terminal
          .err()
          .println(
              "The browser comes back to "
                  + receiver.uri()
                  + ", which the app must have registered.");
      if (options.opensBrowser()) {
        Browser.open(request.toUri(), System.getProperty("os.name"));
      }
      String query = receiver.await(PATIENCE);
      Secret code = request.callback(Optional.empty(), false).code(query);
      return client.token(Grant.authorizationCode(code, request));
    }
  }

  private IssuedToken byDevice(OAuth2Client client) throws IOException, InterruptedException {
    DeviceAuthorization device = client.authorizeDevice(options.scopes());
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
    return client.token(device, pause -> Thread.sleep(pause.toMillis()));
  }

  /** As large as a line of text can be. */
  private static String spaced(String code) {
    return String.join(" ", code.split("", -1)).strip();
  }
}
