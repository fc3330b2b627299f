package io.github.authdex.cli.request;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.credential.UnavailableSecretException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Secrets of a file that was found and that nobody named, as in a repository of others: it must not
 * say which programs run and which files are read.
 *
 * @param source what the file holds
 * @param file where it was found
 */
record FoundSecrets(SecretSource source, Path file) implements SecretSource {
  @Override
  public Optional<Secret> find(String name) throws IOException {
    Optional<Secret> found = source.find(name);
    Optional<SecretReference> reference = found.flatMap(SecretReference::in);
    if (reference.isEmpty()) {
      return found;
    }
    if (!reference.get().isLiteral()) {
      throw new UnavailableSecretException(
          name,
          reference.get().toString(),
          "whoever wrote "
              + file
              + " would decide what is run and read; if it is yours, add --env-file "
              + file);
    }
    return SecretSource.references(source).find(name);
  }
}
