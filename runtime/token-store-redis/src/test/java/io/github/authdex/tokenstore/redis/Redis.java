package io.github.authdex.tokenstore.redis;

import io.github.authdex.auth.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A Redis of its own on a port of this machine, which writes each change to a folder at once. */
final class Redis {
  private static final String PROGRAM = "redis-server";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private Process process;

  private Redis(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts it in the empty {@code folder}, or gives the test up where there is none. */
  static Redis start(Path folder) throws IOException {
    Tool.require(List.of(PROGRAM, "--version"), "install Debian's redis-server");
    Redis server = new Redis(folder, freePort());
    server.startAgain();
    return server;
  }

  int port() {
    return port;
  }

  /** Starts it with what the folder holds. */
  void startAgain() throws IOException {
    process =
        new ProcessBuilder(
                PROGRAM,
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--rdbcompression",
                "no", // A secret in a dump must not hide from who looks for it.
                "--appendonly",
                "yes",
                "--appendfsync",
                "always")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    Instant end = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError(
            "Redis does not listen: " + Files.readString(folder.resolve("log")));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** Kills it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
