package io.github.authdex.auth;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Implementations of others that run on Node; {@code src/test/node/package.json} pins them. The
 * first test that needs the packages installs them, and again after they have changed.
 */
public final class NodePeer implements AutoCloseable {
  private static final Path FOLDER = Path.of("src", "test", "node").toAbsolutePath();
  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "authdex-npm.lock");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final URI uri;

  private NodePeer(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /**
   * Returns what {@code script} prints.
   *
   * @param input what it reads, written as JSON
   */
  public static JsonNode ask(String script, Object input) throws IOException, InterruptedException {
    install();
    Path stdin = Files.createTempFile("peer", ".in");
    Path stdout = Files.createTempFile("peer", ".out");
    try {
      JSON.writeValue(stdin.toFile(), input);
      run(List.of("node", script), stdin, stdout, 60);
      return JSON.readTree(stdout.toFile());
    } finally {
      Files.delete(stdin);
      Files.delete(stdout);
    }
  }

  /** Starts {@code script}, a server that prints its port when it is ready. */
  public static NodePeer start(String script, String... arguments)
      throws IOException, InterruptedException {
    install();
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String port = output.readLine();
    if (port == null) {
      throw new AssertionError(script + " ended with " + process.waitFor());
    }
    return new NodePeer(process, URI.create("http://127.0.0.1:" + port));
  }

  /** Returns the URL of {@code path} on the server. */
  public URI uri(String path) {
    return uri.resolve(path);
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static synchronized void install() throws IOException, InterruptedException {
    Tool.require(List.of("node", "--version"), "install Node 20 or newer");
    if (!isInstalled()) {
      Tool.require(List.of("npm", "--version"), "install it to get the packages of " + FOLDER);
      Path nothing = Files.createTempFile("npm", ".in");
      Path output = Files.createTempFile("npm", ".out");
      // Tests run in several processes, of which one installs and the others wait.
      try (FileChannel channel = FileChannel.open(LOCK, CREATE, WRITE)) {
        channel.lock();
        if (!isInstalled()) {
          run(List.of("npm", "ci", "--silent"), nothing, output, 300);
        }
      }
      Files.delete(nothing);
      Files.delete(output);
    }
  }

  /** Returns whether what npm noted about its last installation is newer than what is wanted. */
  private static boolean isInstalled() throws IOException {
    Path done = FOLDER.resolve("node_modules").resolve(".package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    return Files.isRegularFile(done)
        && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  private static void run(List<String> command, Path stdin, Path stdout, long seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectInput(stdin.toFile())
            .redirectOutput(stdout.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end within " + seconds + " s");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(command + " ended with " + process.exitValue());
    }
  }
}
