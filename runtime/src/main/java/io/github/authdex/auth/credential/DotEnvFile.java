package io.github.authdex.auth.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of a {@code .env} file: lines {@code NAME=value}, perhaps behind {@code export}, with
 * {@code #} for comments. A value in double quotes may have escapes, one in single quotes is taken
 * as it is, and both may have line breaks. References to other variables are not resolved.
 */
public final class DotEnvFile implements SecretSource {
  private final Path file;
  private final Map<String, Secret> secrets;
  private final Optional<String> warning;

  private DotEnvFile(Path file, Map<String, Secret> secrets, Optional<String> warning) {
    this.file = file;
    this.secrets = Map.copyOf(secrets);
    this.warning = warning;
  }

  /**
   * Reads {@code file}; one that is not there has no secrets.
   *
   * @throws IOException if it cannot be read or understood; the message has the line's number and
   *     not its text
   */
  public static DotEnvFile read(Path file) throws IOException {
    try {
      String text = SecretFolder.utf8(file, Files.readAllBytes(file));
      Map<String, Secret> secrets = new HashMap<>();
      new DotEnvText(file, text)
          .values()
          .forEach((name, v) -> secrets.put(name, Secret.of(v).from(name)));
      return new DotEnvFile(file, secrets, FileExposure.warning(file));
    } catch (NoSuchFileException e) {
      return new DotEnvFile(file, Map.of(), Optional.empty());
    }
  }

  @Override
  public Optional<Secret> find(String name) {
    return Optional.ofNullable(secrets.get(name)).filter(secret -> !secret.isEmpty());
  }

  /** Returns what the owner of the file should know, such as that others can read it. */
  public Optional<String> warning() {
    return warning;
  }

  /** Shows the path and how many secrets there are. */
  @Override
  public String toString() {
    return file + " with " + secrets.size() + " secrets";
  }
}
