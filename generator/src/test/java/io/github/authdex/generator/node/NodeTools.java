package io.github.authdex.generator.node;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.authdex.lab.testing.Tool;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Node packages that tests run and read; {@code src/test/node/package.json} pins them. A test
 * that needs them is skipped where Node or npm is missing, but fails if {@code CI} is {@code true}.
 */
public final class NodeTools {
  private static final Path FOLDER = Upwards.find("src/test/node");
  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "authdex-npm.lock");
  private static final long INSTALL_SECONDS = 300;

  private NodeTools() {}

  /**
   * Returns the folder of the installed packages, which are installed first if they are missing.
   */
  public static synchronized Path modules() throws IOException, InterruptedException {
    Path modules = FOLDER.resolve("node_modules");
    Tool.require("node", "Node is missing; install Node 20 or newer");
    if (!isInstalled(modules)) {
      Tool.require("npm", "npm is missing; install it to get the packages of " + FOLDER);
      install(modules);
    }
    return modules;
  }

  /** Tests run in several processes, of which one installs and the others wait. */
  private static void install(Path modules) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(LOCK, CREATE, WRITE)) {
      channel.lock();
      if (!isInstalled(modules)) {
        run(List.of("npm", "ci", "--silent"), "", INSTALL_SECONDS);
      }
    }
  }

  /** Returns whether what npm noted about its last installation is newer than what is wanted. */
  private static boolean isInstalled(Path modules) throws IOException {
    Path done = modules.resolve(".package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    return Files.isRegularFile(done)
        && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  /**
   * Returns what {@code script} of {@code src/test/node} prints.
   *
   * @param input what it reads from stdin
   */
  public static String run(String script, String input, long seconds)
      throws IOException, InterruptedException {
    modules();
    return run(List.of("node", FOLDER.resolve(script).toString()), input, seconds);
  }

  private static String run(List<String> command, String input, long seconds)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("node", ".err");
    Path output = Files.createTempFile("node", ".out");
    Path stdin = Files.writeString(Files.createTempFile("node", ".in"), input);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectInput(stdin.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + seconds + " s");
      }
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new AssertionError(
            command + " ended with " + process.exitValue() + ": " + Files.readString(errors));
      }
      return printed;
    } finally {
      for (Path file : List.of(errors, output, stdin)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
