package io.github.authdex.auth.credential;

import io.github.authdex.auth.internal.command.CommandFailure;
import io.github.authdex.auth.internal.command.ProgramPath;
import io.github.authdex.auth.internal.command.SecretCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What references are resolved with.
 *
 * @param environment the variables of this process
 * @param system the name of the operating system
 * @param home the user's home folder
 * @param patience how long a command may take
 * @param warnings is told what the owner of a file should know
 */
record Surroundings(
    SecretSource environment,
    String system,
    Path home,
    Duration patience,
    Consumer<String> warnings) {
  /** A person may be asked to unlock a keychain. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Returns those of this process. */
  static Surroundings ofThisProcess(Consumer<String> warnings) {
    return new Surroundings(
        SecretSource.environment(),
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        PATIENCE,
        warnings);
  }

  /** Returns what the command of {@code words} prints, without a line break at its end. */
  Secret printed(List<String> words) throws IOException, CommandFailure {
    String folders = environment.find("PATH").map(Secret::reveal).orElse("");
    String text = new SecretCommand(words, patience).run(new ProgramPath(folders, system));
    return Secret.of(SecretFolder.withoutLineBreak(text));
  }
}
