package io.github.authdex.cli.login;

import io.github.authdex.cli.EmptyStore;
import io.github.authdex.cli.MainProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs verbs as processes of their own, which find nothing but what a test made.
 *
 * @param folder in which they run, and that has all they keep
 */
record OwnProcess(Path folder) {
  record Result(int exitCode, String out, String err) {}

  /** Makes a program of the lines of a shell's script, which verbs find by its name. */
  void tool(String name, String script) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** Begins the store, which costs less to open than what the first login would begin. */
  void beginStore() throws IOException {
    EmptyStore.in(folder.resolve("data"));
  }

  Result run(Map<String, String> environment, String... verb) throws Exception {
    return runWithInput(environment, "", verb);
  }

  Result runWithInput(Map<String, String> environment, String input, String... verb)
      throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(MainProcess.command(List.of(), verb))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(OwnProcess::isOurs);
    builder.environment().putAll(variables());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int exitCode = process.waitFor();
    return new Result(exitCode, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
    variables.put("XDG_DATA_HOME", folder.resolve("data").toString());
    variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    variables.put("AUTHDEX_PASSPHRASE", EmptyStore.PASSPHRASE);
    return variables;
  }

  private static boolean isOurs(String variable) {
    return Stream.of("AUTHDEX_", "DBUS_", "GITHUB_", "STRIPE_", "ZENDESK_")
        .anyMatch(variable::startsWith);
  }
}
