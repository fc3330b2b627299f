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
 * Node packages that tests run and read, those of a tool in a folder of their own below {@code
 * src/test/node}; its {@code package.json} pins them. A test that needs them is skipped where Node
 * or npm is missing, but fails if {@code CI} is {@code true}.
 */
public final class NodeTools {
  private static final Path ROOT = Upwards.find("src/test/node");

  /** What several tests share, those of other modules too. */
  private static final NodeTools SHARED = new NodeTools(Upwards.find("generator/src/test/node"));

  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "authdex-npm.lock");
  private static final long INSTALL_SECONDS = 900;

  private final Path folder;

  private NodeTools(Path folder) {
    this.folder = folder;
  }

  /** Returns the packages of {@code tool}. */
  public static NodeTools of(String tool) {
    return new NodeTools(ROOT.resolve(tool));
  }

  /** Returns the packages of {@code peer}, which a profile alone installs and runs. */
  static NodeTools beside(String peer) {
    return new NodeTools(Upwards.find("src/peers").resolve(peer));
  }

  /** Returns the folder of the packages that several tests share, installed if need be. */
  public static Path modules() throws IOException, InterruptedException {
    return SHARED.installed();
  }

  /**
   * Returns what {@code script} of the packages that several tests share prints.
   *
   * @param input what it reads from stdin
   */
  public static String run(String script, String input, long seconds)
      throws IOException, InterruptedException {
    return SHARED.print(script, input, seconds);
  }

  /**
   * Returns the folder of the installed packages, which are installed first if they are missing.
   */
  public Path installed() throws IOException, InterruptedException {
    synchronized (NodeTools.class) {
      return install();
    }
  }

  private Path install() throws IOException, InterruptedException {
    Path modules = folder.resolve("node_modules");
    Tool.require("node", "Node is missing; install Node 20 or newer");
    if (!isInstalled(modules)) {
      Tool.require("npm", "npm is missing; install it to get the packages of " + folder);
      install(modules);
    }
    return modules;
  }

  /** Tests run in several processes, of which one installs and the others wait. */
  private void install(Path modules) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(LOCK, CREATE, WRITE)) {
      channel.lock();
      if (!isInstalled(modules)) {
        run(List.of("npm", "ci", "--silent"), "", INSTALL_SECONDS);
      }
    }
  }

  /** Returns whether what npm noted about its last installation is newer than what is wanted. */
  private boolean isInstalled(Path modules) throws IOException {
    Path done = modules.resolve(".package-lock.json");
    Path wanted = folder.resolve("package-lock.json");
    return Files.isRegularFile(done)
        && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  /**
   * Returns what {@code script}, which lies beside the packages, prints.
   *
   * @param input what it reads from stdin
   */
  public String print(String script, String input, long seconds)
      throws IOException, InterruptedException {
    installed();
    return run(List.of("node", folder.resolve(script).toString()), input, seconds);
  }

  private String run(List<String> command, String input, long seconds)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("node", ".err");
    Path output = Files.createTempFile("node", ".out");
    Path stdin = Files.writeString(Files.createTempFile("node", ".in"), input);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
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
