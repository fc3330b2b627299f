package io.github.authdex.auth.credential;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
   * Hears that a server answered 401 to what was found as {@code name}. A source that keeps secrets
   * forgets this one, since it is asked again.
   */
  default void refused(String name, Secret secret) {}

  /**
   * Returns this source, asked for a secret once in {@code life} and after a server refused it: for
   * commands that take their time, and print tokens that live for a while.
   *
   * @param life less than the secrets live, since nobody tells when they end
   */
  default SecretSource keeping(Duration life) {
    return new KeptSecrets(this, life, Clock.systemUTC());
  }

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
    return new SecretChain(List.of(sources));
  }

  /**
   * Returns the source of the one secret {@code name}, which is what {@code command} prints but for
   * a line break at its end, such as {@code gcloud auth print-access-token}. It is run each time
   * that it is asked for, for a minute at most, without a shell and with an empty input; {@link
   * #keeping} keeps what it printed.
   *
   * @param command the program, by name or absolute path, and its arguments
   */
  static SecretSource command(String name, String... command) {
    List<String> words = List.of(command);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("Expected a program and its arguments but there is none");
    }
    return asked ->
        asked.equals(name) ? Optional.of(ReferencedSecrets.printed(name, words)) : Optional.empty();
  }

  /**
   * Returns {@code source} with its references resolved, each time that one is found; see {@link
   * SecretReference}. No other source does so: this reads files and runs programs by what the
   * values say, so that {@code source} must be the user's own, as the environment is, and nothing
   * that comes with a repository or from a server. What others can read is told in the log.
   */
  static SecretSource references(SecretSource source) {
    return references(source, sentence -> ReferencedSecrets.LOG.log(WARNING, sentence));
  }

  /**
   * Returns the same, where {@code warnings} is told of a file that others can read.
   *
   * @see #references(SecretSource)
   */
  static SecretSource references(SecretSource source, Consumer<String> warnings) {
    return new ReferencedSecrets(source, Surroundings.ofThisProcess(warnings));
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
