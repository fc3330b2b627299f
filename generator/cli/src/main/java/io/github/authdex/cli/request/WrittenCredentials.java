package io.github.authdex.cli.request;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller holds, as it is written: a value may be a reference. No program is run for one
 * before it is known what a call uses, and that the user lets it go where it leads.
 *
 * @param written gives values as they are written
 * @param resolving gives the secrets that references name
 */
record WrittenCredentials(Credentials written, Credentials resolving) implements Credentials {
  @Override
  public Optional<Secret> find(String name) {
    return written.find(name);
  }

  /** Returns the secrets: of {@code used} all, of others those that are no references. */
  Credentials resolved(Collection<CredentialSpec> used) {
    Map<String, Optional<Secret>> values = new HashMap<>();
    used.forEach(spec -> values.put(spec.name(), resolving.find(spec.name())));
    return name ->
        values.containsKey(name)
            ? values.get(name)
            : written.find(name).filter(value -> SecretReference.in(value).isEmpty());
  }
}
