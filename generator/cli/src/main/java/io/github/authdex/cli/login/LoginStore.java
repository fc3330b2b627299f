package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.tokenstore.file.FileTokenStore;
import io.github.authdex.tokenstore.file.TokenFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the store of this machine: with the passphrase in {@code AUTHDEX_PASSPHRASE}, or with a key
 * that the system's keychain keeps, or with a passphrase that a person types.
 */
public final class LoginStore {
  /** The variable that holds the passphrase where nobody can be asked. */
  public static final String PASSPHRASE = "AUTHDEX_PASSPHRASE";

  private final Terminal terminal;
  private final LoginPlaces places;
  private TokenStore opened;

  private LoginStore(Terminal terminal, LoginPlaces places) {
    this.terminal = terminal;
    this.places = places;
  }

  /** Returns that of this process, whose questions go to {@code terminal}. */
  public static LoginStore here(Terminal terminal) {
    return new LoginStore(terminal, LoginPlaces.here());
  }

  /** Returns where it lies. */
  public Path file() {
    return places.file();
  }

  /** Returns whether anything has been kept yet. */
  public boolean exists() {
    return Files.exists(file());
  }

  /**
   * Returns what is kept, or will be.
   *
   * @throws InputException if no key can be had, or the file does not open with it
   */
  public KeptLogins open() throws IOException, InputException {
    return new KeptLogins(tokens());
  }

  /**
   * Returns the login of {@code api} in {@code profile}.
   *
   * @throws InputException if there is none
   */
  public Login require(String api, String profile) throws IOException, InputException {
    Optional<Login> login = exists() ? open().find(api, profile) : Optional.empty();
    return login.orElseThrow(() -> none(api, profile));
  }

  /** Returns what says that there is no login. */
  public static InputException none(String api, String profile) {
    return InputException.notFound(
        "Expected a login of "
            + api
            + " in profile "
            + profile
            + " but there is none; \"authdex status\" lists them, \"authdex login API\" makes one",
        List.of());
  }

  /** Returns the store itself, in which tokens are kept beside the logins. */
  public synchronized TokenStore tokens() throws IOException, InputException {
    if (opened != null) {
      return opened;
    }
    try {
      opened = store();
      return opened;
    } catch (SealedTokenException | TokenFileException e) {
      throw new InputException(e.getMessage());
    }
  }

  private FileTokenStore store() throws IOException, InputException {
    Map<String, String> environment = places.environment();
    String passphrase = environment.getOrDefault(PASSPHRASE, "");
    if (!passphrase.isEmpty()) {
      return FileTokenStore.withPassphrase(file(), Secret.of(passphrase));
    }
    Optional<Keychain> keychain = Keychain.of(environment, places.system());
    if (keychain.isPresent()) {
      Optional<Secret> key = keychain.get().read();
      if (key.isPresent()) {
        return FileTokenStore.withKey(file(), key.get());
      }
      if (!exists()) {
        Secret made = TokenCipher.newKey();
        keychain.get().write(made);
        return FileTokenStore.withKey(file(), made);
      }
    }
    return FileTokenStore.withPassphrase(file(), asked());
  }

  private Secret asked() throws IOException, InputException {
    if (!HiddenInput.isPossible()) {
      throw new InputException(
          "Expected a passphrase for "
              + file()
              + " but nobody can be asked for it here; set "
              + PASSPHRASE);
    }
    if (exists()) {
      return HiddenInput.ask(terminal, "Passphrase of " + file() + ":");
    }
    Secret first =
        HiddenInput.ask(terminal, "A new passphrase, which will encrypt " + file() + ":");
    if (!first.equals(HiddenInput.ask(terminal, "The same again:"))) {
      throw new InputException("Expected the same passphrase twice; nothing was kept");
    }
    return first;
  }
}
