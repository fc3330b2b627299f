package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The system's own store of passwords, by the tool that the system brings along: macOS's {@code
 * security}, and {@code secret-tool} (libsecret) where there is a session bus.
 *
 * @param find prints the key, and ends with another status where there is none
 * @param keep keeps it
 * @param typed whether the key is typed to {@code keep} as a line of commands, since as an argument
 *     every program could see it
 */
record Keychain(List<String> find, List<String> keep, boolean typed) {
  private static final String SERVICE = "authdex";
  private static final String ACCOUNT = "tokens";
  private static final long PATIENCE_SECONDS = 120; // A person may be asked to unlock it.

  /** Returns that of this machine, if it has one that can be used here. */
  static Optional<Keychain> of(Map<String, String> environment, String system) {
    if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
      return onPath("security", environment)
          .map(
              tool ->
                  new Keychain(
                      List.of(tool, "find-generic-password", "-s", SERVICE, "-a", ACCOUNT, "-w"),
                      List.of(tool, "-i"),
                      true));
    }
    return environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
        ? Optional.empty()
        : onPath("secret-tool", environment)
            .map(
                tool ->
                    new Keychain(
                        List.of(tool, "lookup", "service", SERVICE, "account", ACCOUNT),
                        List.of(
                            tool,
                            "store",
                            "--label=Authdex",
                            "service",
                            SERVICE,
                            "account",
                            ACCOUNT),
                        false));
  }

  private static Optional<String> onPath(String tool, Map<String, String> environment) {
    for (String folder : List.of(environment.getOrDefault("PATH", "").split(":", -1))) {
      Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(tool);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(file.toString());
      }
    }
    return Optional.empty();
  }

  /** Returns the key that is kept, if there is one. */
  Optional<Secret> read() throws IOException {
    Process process =
        new ProcessBuilder(find).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return ended(process, find) == 0 && !text.isEmpty()
        ? Optional.of(Secret.of(text))
        : Optional.empty();
  }

  /** Keeps {@code key}, which is written to the tool's input. */
  void write(Secret key) throws IOException {
    Process process =
        new ProcessBuilder(keep)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String line =
        typed
            ? "add-generic-password -U -s %s -a %s -w %s\n"
                .formatted(SERVICE, ACCOUNT, key.reveal())
            : key.reveal();
    try (OutputStream input = process.getOutputStream()) {
      input.write(line.getBytes(StandardCharsets.UTF_8));
    }
    int status = ended(process, keep);
    if (status != 0) {
      throw new IOException(keep.get(0) + " did not keep the key: it ended with " + status);
    }
  }

  private static int ended(Process process, List<String> command) throws IOException {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " did not answer within two minutes");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + command.get(0) + " was asked", e);
    }
  }
}
