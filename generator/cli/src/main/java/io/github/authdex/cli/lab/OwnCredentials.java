package io.github.authdex.cli.lab;

import io.github.authdex.auth.credential.DotEnvFile;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.cli.console.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Credentials that a person gives the lab in place of throw-away ones, never as an argument. */
public final class OwnCredentials {
  @Option(
      names = "--own-credentials",
      description = "Take the credentials whose variables are set, in place of throw-away ones.")
  private boolean environment;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Take those in this file of NAME=value lines, in place of throw-away ones.")
  private Path file;

  /** Returns where they are found, by environment variable. */
  public SecretSource source() throws IOException, InputException {
    List<SecretSource> sources = new ArrayList<>();
    if (environment) {
      sources.add(SecretSource.environment());
    }
    if (file != null) {
      if (!Files.exists(file)) {
        throw InputException.notFound(
            "Expected a file behind --env-file but there is no \"" + file + "\"", List.of());
      }
      sources.add(DotEnvFile.read(file));
    }
    return sources.isEmpty()
        ? name -> Optional.empty()
        : SecretSource.firstOf(sources.toArray(SecretSource[]::new));
  }
}
