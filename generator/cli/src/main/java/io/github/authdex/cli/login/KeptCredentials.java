package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The login of one API, which is looked for when the first credential is found nowhere else. */
public final class KeptCredentials {
  private final Terminal terminal;
  private final LoginStore store;
  private final String api;
  private final String profile;
  private final Map<String, String> variables;
  private Optional<Login> login;

  /**
   * Makes those of {@code api} in {@code profile}.
   *
   * @param store is opened when something is looked for
   * @param variables of the server that is called; a login for another one does not go there
   */
  public KeptCredentials(
      Terminal terminal,
      LoginStore store,
      String api,
      String profile,
      Map<String, String> variables) {
    this.terminal = terminal;
    this.store = store;
    this.api = api;
    this.profile = profile;
    this.variables = Map.copyOf(variables);
  }

  /** Returns the credential called {@code name} as it is kept: a secret, or where one is. */
  public synchronized Optional<Secret> find(String name) {
    return login()
        .flatMap(
            kept ->
                Optional.ofNullable(kept.references().get(name))
                    .map(SecretReference::text)
                    .map(Secret::of)
                    .or(() -> Optional.ofNullable(kept.values().get(name))));
  }

  /** Returns the credential called {@code name}, wherever it is. */
  public synchronized Optional<Secret> resolved(String name) {
    try {
      Optional<Login> kept = login();
      return kept.isEmpty() ? Optional.empty() : kept.get().find(name, this::warn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the variables of the server that the login is for; none if there is no login. */
  public synchronized Map<String, String> variables() {
    return login().map(Login::variables).orElse(Map.of());
  }

  /** Returns the store that keeps the tokens of the login, if there is one and it was looked at. */
  public synchronized Optional<TokenStore> tokens() throws IOException, InputException {
    return login != null && login.isPresent() ? Optional.of(store.tokens()) : Optional.empty();
  }

  private Optional<Login> login() {
    if (login == null) {
      login = found().filter(this::isForTheServer);
    }
    return login;
  }

  private boolean isForTheServer(Login kept) {
    boolean is = kept.isFor(variables);
    if (!is) {
      warn(
          "note: the login of "
              + api
              + " in profile "
              + profile
              + " is not used: it is for "
              + kept.variables()
              + "; another profile may be for this server");
    }
    return is;
  }

  private void warn(String sentence) {
    terminal.err().println("authdex: " + sentence);
  }

  private Optional<Login> found() {
    if (!store.exists()) {
      return Optional.empty();
    }
    try {
      return store.open().find(api, profile);
    } catch (InputException e) {
      // Other credentials may do; if none does, this says why one that is kept did not.
      warn("note: what \"login\" keeps was not read: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
