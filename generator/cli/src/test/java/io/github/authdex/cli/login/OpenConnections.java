package io.github.authdex.cli.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a process has open to a server of this machine, by Linux's proc(5). */
final class OpenConnections {
  private static final Path PROC = Path.of("/proc");
  private static final int REMOTE = 2;
  private static final int INODE = 9;

  private OpenConnections() {}

  /** Returns whether {@code process} has one to {@code port}; no on a system that cannot tell. */
  static boolean has(long process, int port) throws IOException {
    Path own = PROC.resolve(Long.toString(process));
    Set<String> sockets = sockets(own.resolve("fd"));
    String remote = ":%04X".formatted(port);
    for (String table : List.of("tcp", "tcp6")) {
      Path file = own.resolve("net").resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] columns = line.strip().split(" +", -1);
        if (columns[REMOTE].endsWith(remote) && sockets.contains(columns[INODE])) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    Set<String> inodes = new HashSet<>();
    if (Files.isDirectory(descriptors)) {
      try (Stream<Path> all = Files.list(descriptors)) {
        for (Path one : all.filter(Files::isSymbolicLink).toList()) {
          String target = Files.readSymbolicLink(one).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        }
      }
    }
    return inodes;
  }
}
