package io.github.authdex.auth.credential;

import io.github.authdex.auth.internal.command.CommandFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of a source whose values may be references.
 *
 * @param source the user's own
 * @param around what references are resolved with
 */
record ReferencedSecrets(SecretSource source, Surroundings around) implements SecretSource {
  static final System.Logger LOG = System.getLogger(SecretSource.class.getName());

  @Override
  public Optional<Secret> find(String name) throws IOException {
    Optional<Secret> found = source.find(name);
    Optional<SecretReference> reference = found.flatMap(SecretReference::in);
    return reference.isPresent()
        ? Optional.of(reference.get().resolve(name, around)).filter(secret -> !secret.isEmpty())
        : found;
  }

  @Override
  public void refused(String name, Secret secret) {
    source.refused(name, secret);
  }

  /** Returns what the command of {@code words} prints, which is called {@code name}. */
  static Secret printed(String name, List<String> words) throws IOException {
    try {
      return Surroundings.ofThisProcess(sentence -> {}).printed(words).from(name);
    } catch (CommandFailure e) {
      throw new UnavailableSecretException(name, "a command", e.getMessage());
    }
  }
}
