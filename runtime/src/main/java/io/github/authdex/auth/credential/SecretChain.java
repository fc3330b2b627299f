package io.github.authdex.auth.credential;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Sources that are asked in turn until one has the secret. */
record SecretChain(List<SecretSource> sources) implements SecretSource {
  @Override
  public Optional<Secret> find(String name) throws IOException {
    for (SecretSource source : sources) {
      Optional<Secret> found = source.find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public void refused(String name, Secret secret) {
    sources.forEach(source -> source.refused(name, secret));
  }
}
