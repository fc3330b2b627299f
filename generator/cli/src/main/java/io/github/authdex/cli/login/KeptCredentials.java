package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The login of one API, which is looked for when the first credential is found nowhere else. */
public final class KeptCredentials implements Credentials {
  private final Terminal terminal;
  private final LoginStore store;
  private final String api;
  private final String profile;
  private Optional<Login> login;

  /** Makes those of {@code api} in {@code profile}. */
  public KeptCredentials(Terminal terminal, String api, String profile) {
    this.terminal = terminal;
    this.store = LoginStore.here(terminal);
    this.api = api;
    this.profile = profile;
  }

  @Override
  public synchronized Optional<Secret> find(String name) {
    if (login == null) {
      login = found();
    }
    return login.flatMap(kept -> kept.find(name));
  }

  /** Returns the store that keeps the tokens of the login, if there is one and it was looked at. */
  public synchronized Optional<TokenStore> tokens() throws IOException, InputException {
    return login != null && login.isPresent() ? Optional.of(store.tokens()) : Optional.empty();
  }

  private Optional<Login> found() {
    if (!store.exists()) {
      return Optional.empty();
    }
    try {
      return store.open().find(api, profile);
    } catch (InputException e) {
      // Other credentials may do; if none does, this says why one that is kept did not.
      terminal.err().println("authdex: note: what \"login\" keeps was not read: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
