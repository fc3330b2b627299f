package io.github.authdex.cli.request;

import io.github.authdex.auth.credential.DotEnvFile;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The environment and files that hold secrets by the names of variables. */
public final class SecretFiles {
  private static final Path FOUND = Path.of(".env");

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = {
        "A file of NAME=value lines, asked after the environment; .env when left out.",
        "References in it (op://…, command:…) count in a file that is named here alone."
      })
  private Path envFile;

  @Option(
      names = "--secrets",
      paramLabel = "FOLDER",
      description = "A folder of files, each named like a variable and holding its value.")
  private Path secrets;

  /**
   * Where secrets are found.
   *
   * @param written gives each as it is written, which may be a reference
   * @param resolving gives the secret that a reference names: in the environment, and in a file
   *     that the user named; what lies in a folder may be anybody's
   */
  record Sources(SecretSource written, SecretSource resolving) {}

  /** Returns the sources, in the order in which they are asked. */
  Sources open(Terminal terminal) throws IOException, InputException {
    DotEnvFile dotEnv = dotEnv();
    dotEnv.warning().ifPresent(warning -> warn(terminal, warning));
    SecretSource environment = SecretSource.environment();
    SecretSource folder = secrets == null ? name -> Optional.empty() : SecretSource.folder(secrets);
    return new Sources(
        SecretSource.firstOf(environment, dotEnv, folder),
        SecretSource.firstOf(
            references(environment, terminal),
            envFile == null ? new FoundSecrets(dotEnv, FOUND) : references(dotEnv, terminal),
            folder));
  }

  private static SecretSource references(SecretSource source, Terminal terminal) {
    return SecretSource.references(source, warning -> warn(terminal, warning));
  }

  private static void warn(Terminal terminal, String warning) {
    terminal.err().println("authdex: " + warning);
  }

  /**
   * Returns the file that was named, which has to be there, or the one that may lie here.
   *
   * @throws InputException if it is not there or holds something else than assignments
   */
  private DotEnvFile dotEnv() throws IOException, InputException {
    if (envFile != null && !Files.exists(envFile)) {
      throw InputException.notFound(
          "Expected a file behind --env-file but there is no \"" + envFile + "\"", List.of());
    }
    try {
      return DotEnvFile.read(envFile == null ? FOUND : envFile);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new InputException(
          e.getMessage()
              + "; nothing of the file counts until the line is mended, or put a # before it");
    }
  }
}
