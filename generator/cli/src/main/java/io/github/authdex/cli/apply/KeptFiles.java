package io.github.authdex.cli.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes files that hold credentials for their owner alone, and keeps what they replace. */
final class KeptFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private KeptFiles() {}

  /**
   * Puts {@code text} in the place of what {@code file} holds, which is kept beside it.
   *
   * @return where it is kept
   */
  static Path replace(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path backup = backup(real, Files.readAllBytes(real));
    Path part = Files.createTempFile(real.toAbsolutePath().getParent(), ".authdex-", ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      if (POSIX) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(real));
      }
      Files.move(part, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return backup;
  }

  /** An earlier backup may be the only one that has what was pasted. */
  private static Path backup(Path file, byte[] content) throws IOException {
    for (int i = 1; ; i++) {
      Path backup = file.resolveSibling(file.getFileName() + ".bak" + (i == 1 ? "" : i));
      try {
        writeNew(backup, content);
        return backup;
      } catch (FileAlreadyExistsException e) {
        // The next number may be free.
      }
    }
  }

  /**
   * Writes a file that only its owner may read.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  static void writeNew(Path file, byte[] content) throws IOException {
    Set<PosixFilePermission> own =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    FileAttribute<?>[] attributes =
        POSIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(own)}
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }
}
