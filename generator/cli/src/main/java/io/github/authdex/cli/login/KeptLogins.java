package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.StoredSecrets;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All logins of a person, in a store that other runs of this program use at the same time. */
public final class KeptLogins {
  private static final String NAME = "logins";

  private final StoredSecrets secrets;

  /** Makes those in {@code store}. */
  public KeptLogins(TokenStore store) {
    this.secrets = StoredSecrets.of(store);
  }

  /** Returns all, by API and profile. */
  public List<Login> all() throws IOException {
    return read(secrets.find(NAME));
  }

  private static List<Login> read(Optional<Secret> kept) throws IOException {
    return kept.isEmpty() ? List.of() : LoginText.read(kept.get());
  }

  /** Returns that of {@code api} in {@code profile}. */
  public Optional<Login> find(String api, String profile) throws IOException {
    return all().stream().filter(login -> login.is(api, profile)).findFirst();
  }

  /** Keeps {@code login} in place of the one of the same API and profile. */
  public void keep(Login login) throws IOException {
    change(
        all -> {
          List<Login> next = without(all, login.api(), login.profile());
          next.add(login);
          next.sort(Comparator.comparing(Login::api).thenComparing(Login::profile));
          return next;
        });
  }

  /** Forgets that of {@code api} in {@code profile}. */
  public void forget(String api, String profile) throws IOException {
    change(all -> without(all, api, profile));
  }

  private static List<Login> without(List<Login> all, String api, String profile) {
    List<Login> others = new ArrayList<>(all);
    others.removeIf(login -> login.is(api, profile));
    return others;
  }

  private void change(UnaryOperator<List<Login>> change) throws IOException {
    secrets.change(NAME, kept -> Optional.of(LoginText.write(change.apply(read(kept)))));
  }
}
