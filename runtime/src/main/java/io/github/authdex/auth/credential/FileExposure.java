package io.github.authdex.auth.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Tells of a file with secrets that others can read. */
final class FileExposure {
  private FileExposure() {}

  /** Returns a sentence about {@code file} with the mend; empty if its owner alone can read it. */
  static Optional<String> warning(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return Optional.empty();
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    boolean readable =
        permissions.contains(PosixFilePermission.GROUP_READ)
            || permissions.contains(PosixFilePermission.OTHERS_READ);
    return readable
        ? Optional.of(
            file
                + " can be read by other users ("
                + PosixFilePermissions.toString(permissions)
                + "); run: chmod 600 "
                + file)
        : Optional.empty();
  }
}
