package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own on a port of this machine, which keeps its data in a folder. */
final class Postgres {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts it, or gives the test up where there is none. */
  static Postgres start() throws IOException, InterruptedException {
    Path programs = programs();
    Tool.require(
        List.of(programs.resolve("initdb").toString(), "--version"), "install Debian's postgresql");
    // It refuses to run as root, and its user must reach the folder.
    Path folder = Files.createTempDirectory("authdex-postgres");
    if (isRoot()) {
      run(List.of("chown", USER, folder.toString()));
    }
    Postgres server = new Postgres(programs, folder, freePort());
    server.asItsUser(
        "initdb", "-D", folder.resolve("data").toString(), "-U", USER, "-A", "trust", "-N");
    server.start("");
    return server;
  }

  private static Path programs() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return DEBIAN;
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions.max(Comparator.naturalOrder()).orElse(DEBIAN).resolve("bin");
    }
  }

  private void start(String more) throws IOException, InterruptedException {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off %s"
            .formatted(port, more);
    asItsUser(
        "pg_ctl",
        "-D",
        folder.resolve("data").toString(),
        "-w",
        "-o",
        options,
        "-l",
        folder.resolve("log").toString(),
        "start");
  }

  /** Stops it as a machine does that fails. */
  void stop() throws IOException, InterruptedException {
    asItsUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
  }

  /** Starts it again with what it has kept. */
  void startAgain() throws IOException, InterruptedException {
    start("");
  }

  /** Stops it and removes its folder. */
  void remove() throws IOException, InterruptedException {
    stop();
    run(List.of("rm", "-rf", folder.toString()));
  }

  /** Returns the folder in which it keeps all. */
  Path folder() {
    return folder;
  }

  int port() {
    return port;
  }

  /** Returns what gives new connections to it. */
  DataSource connections() {
    return connections(port);
  }

  /** Returns what gives new connections to the one on {@code port}. */
  static DataSource connections(int port) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(USER);
    source.setUser(USER);
    return source;
  }

  /** Returns all bytes that it keeps, as text. */
  String dump() throws IOException, InterruptedException {
    return asItsUser("pg_dump", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, USER);
  }

  private String asItsUser(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("postgres", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(command + " failed: " + Files.readString(output));
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
