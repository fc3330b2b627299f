package io.github.authdex.auth.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where secrets come from, by the names that programs know them by, such as {@code
 * STRIPE_SECRET_KEY}. What it throws never shows a value. Programs may implement it; later versions
 * add methods with a default body alone.
 */
@FunctionalInterface
public interface SecretSource {
  /**
   * Returns the secret called {@code name}, or empty if there is none or it is empty.
   *
   * @throws IOException if there is one and it cannot be read
   */
  Optional<Secret> find(String name) throws IOException;

  /**
   * Returns the source that is this program's environment. A line break at the end of a value is
   * not part of the secret.
   */
  static SecretSource environment() {
    return name -> SecretFolder.variable(System.getenv(), name);
  }

  /**
   * Returns the source that is {@code folder}: one file for each secret, of its name, as container
   * platforms mount them. A line break at the end of a file is not part of the secret.
   */
  static SecretSource folder(Path folder) {
    return new SecretFolder(folder);
  }

  /**
   * Returns the source of the one secret {@code name}, which is all that {@code file} holds but for
   * a line break at its end.
   */
  static SecretSource file(String name, Path file) {
    return asked -> asked.equals(name) ? SecretFolder.read(file) : Optional.empty();
  }

  /** Returns the source that asks {@code sources} in turn until one has the secret. */
  static SecretSource firstOf(SecretSource... sources) {
    List<SecretSource> all = List.of(sources);
    return name -> {
      for (SecretSource source : all) {
        Optional<Secret> found = source.find(name);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    };
  }

  /**
   * Returns the credentials of one API, each under its own name, found here under the name of its
   * environment variable. They throw {@link UncheckedIOException} where this source throws.
   */
  default Credentials credentials(Collection<CredentialSpec> specs) {
    Map<String, String> variables = new HashMap<>();
    specs.forEach(spec -> variables.put(spec.name(), spec.env()));
    return name -> {
      String variable = variables.get(name);
      if (variable == null || variable.isEmpty()) {
        return Optional.empty();
      }
      try {
        return find(variable);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
