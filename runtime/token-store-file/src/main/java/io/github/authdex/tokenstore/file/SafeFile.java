package io.github.authdex.tokenstore.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that is replaced whole: who reads it sees what one write left, also after a program was
 * killed or a machine failed in the middle of another. Nobody but its owner can read it.
 */
final class SafeFile {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /** A lock of the system counts for a whole process. */
  private static final ConcurrentMap<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

  private final Path file;
  private final ReentrantLock turn;

  /** Makes one of a path, whether there is a file or not. */
  SafeFile(Path file) throws IOException {
    this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    this.turn = TURNS.computeIfAbsent(this.file, path -> new ReentrantLock());
  }

  Path path() {
    return file;
  }

  /** Tells one content from another without reading it. */
  record Version(Object inode, FileTime written, long size) {}

  /** Returns which content is there, if there is a file. */
  Optional<Version> version() throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Version(found.fileKey(), found.lastModifiedTime(), found.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what the file says.
   *
   * @throws TokenFileException if somebody else could have written it
   */
  String read() throws IOException {
    if (POSIX) {
      String owner = Files.getOwner(file).getName();
      if (!owner.equals(System.getProperty("user.name"))) {
        throw new TokenFileException(
            file,
            "belongs to " + owner + ", not to you; name another file, or have it given to you");
      }
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
        throw new TokenFileException(
            file, "others may write to it; look whether they did, then: chmod 600 " + file);
      }
    }
    return Files.readString(file, US_ASCII);
  }

  /** What is done while nobody else writes. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Returns what {@code work} returns, which is done when no other program is at it. */
  <T> T alone(Work<T> work) throws IOException {
    turn.lock();
    try {
      Files.createDirectories(file.getParent(), permissions("rwx------"));
      try (FileChannel lock = open(beside(".lock"), CREATE, WRITE)) {
        lock.lock(); // Ends with the channel, or with the process.
        return work.run();
      }
    } finally {
      turn.unlock();
    }
  }

  /** Replaces the content; to be called alone. */
  void write(String text) throws IOException {
    Path next = beside(".next");
    try {
      Files.deleteIfExists(next); // Of somebody who was killed.
      try (FileChannel channel = open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
        ByteBuffer bytes = US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      IOException told = new IOException("Expected to write " + file + " but: " + words(e), e);
      try {
        Files.deleteIfExists(next);
      } catch (IOException left) {
        told.addSuppressed(left);
      }
      throw told;
    }
    if (POSIX) {
      try (FileChannel folder = FileChannel.open(file.getParent(), READ)) {
        folder.force(true); // That the file was replaced is on the disk, too.
      }
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private Path beside(String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private static FileChannel open(Path path, OpenOption... options) throws IOException {
    return FileChannel.open(path, Set.of(options), permissions("rw-------"));
  }

  private static FileAttribute<?>[] permissions(String text) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
