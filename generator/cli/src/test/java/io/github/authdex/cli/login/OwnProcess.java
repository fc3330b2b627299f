package io.github.authdex.cli.login;

import io.github.authdex.cli.Cli;
import io.github.authdex.cli.EmptyStore;
import io.github.authdex.cli.StayingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs verbs outside the test's process, where they find nothing but what a test made: a folder, an
 * environment, and programs.
 */
final class OwnProcess {
  private static final Path FOLDER = folderOfAll();
  private static final StayingProcess AUTHDEX = start();

  private OwnProcess() {}

  /** Begins with an empty folder. */
  static OwnProcess begin() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(FOLDER)) {
          Files.delete(each);
        }
      }
    }
    return new OwnProcess();
  }

  private static Path folderOfAll() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-process");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static StayingProcess start() {
    try {
      return StayingProcess.in(FOLDER, path());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String path() {
    return FOLDER.resolve("tools") + ":/usr/bin:/bin";
  }

  /** Returns the folder in which verbs run, and that has all they keep. */
  Path folder() {
    return FOLDER;
  }

  /** Makes a program of the lines of a shell's script, which verbs find by its name. */
  void tool(String name, String script) throws IOException {
    Path tools = Files.createDirectories(FOLDER.resolve("tools"));
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** Begins the store, which costs less to open than what the first login would begin. */
  void beginStore() throws IOException {
    EmptyStore.in(FOLDER.resolve("data"));
  }

  /**
   * Runs {@code verb}.
   *
   * @param environment what is in it besides the folder's places and the store's passphrase; a
   *     variable without text is not there
   */
  Cli.Result run(Map<String, String> environment, String... verb) throws IOException {
    return runWithInput(environment, "", verb);
  }

  Cli.Result runWithInput(Map<String, String> environment, String input, String... verb)
      throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String usual : List.of("HOME", "LANG", "AUTHDEX_OFFLINE")) {
      String value = System.getenv(usual);
      if (value != null) {
        variables.put(usual, value);
      }
    }
    variables.put("PATH", path());
    variables.put("XDG_DATA_HOME", FOLDER.resolve("data").toString());
    variables.put("XDG_CONFIG_HOME", FOLDER.resolve("config").toString());
    variables.put("AUTHDEX_PASSPHRASE", EmptyStore.PASSPHRASE);
    variables.putAll(environment);
    variables.values().removeIf(String::isEmpty);
    return AUTHDEX.run(variables, input, verb);
  }
}
