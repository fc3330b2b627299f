package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.cli.console.InputException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where the credentials of a login are kept, if it is not to keep them itself. */
public final class FromOptions {
  @Option(
      names = "--from",
      paramLabel = "[NAME=]PLACE",
      description = {
        "Keep where a credential is, and look there whenever it is used: op://vault/item/field,",
        "vault:path#field, keychain:service/account (not on Windows), env:NAME, file:/path or",
        "command:…; may be repeated, for the credentials in the order of \"show\" or by their names",
        "in the entry."
      })
  private List<String> places = List.of();

  /** Returns whether there is any. */
  public boolean isGiven() {
    return !places.isEmpty();
  }

  /**
   * Returns the places by the names of credentials of {@code way}.
   *
   * @throws InputException if something given is no place, or for no credential; it may be a secret
   *     that was typed by mistake, so that it is not shown
   */
  public Map<String, SecretReference> of(LoginWay way) throws InputException {
    Set<String> names = way.entry().credentials().keySet();
    Iterator<CredentialSpec> order = way.credentials().iterator();
    Map<String, SecretReference> all = new LinkedHashMap<>();
    for (String given : places) {
      int equals = given.indexOf('=');
      boolean named = equals > 0 && names.contains(given.substring(0, equals));
      Optional<SecretReference> place =
          SecretReference.in(Secret.of(named ? given.substring(equals + 1) : given))
              .filter(reference -> !reference.isLiteral());
      if (place.isEmpty() || !(named || order.hasNext())) {
        throw noPlace(names);
      }
      all.put(named ? given.substring(0, equals) : order.next().name(), place.get());
    }
    return all;
  }

  private static InputException noPlace(Set<String> names) {
    return new InputException(
        "Expected behind --from where one of "
            + String.join(", ", names)
            + " is, such as op://vault/item/field or env:NAME; a secret itself is no argument, since"
            + " all programs of this machine can see it: if one was typed, replace it");
  }
}
