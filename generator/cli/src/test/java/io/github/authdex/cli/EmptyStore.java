package io.github.authdex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A store in which nothing is kept yet, and which says of its passphrase that it goes through
 * Argon2id with the least memory that there is, in one pass. What begins a store itself asks for 64
 * MiB and takes most of a second: tests of what is kept, not of how, begin with this one.
 */
public final class EmptyStore {
  /** What opens it. */
  public static final String PASSPHRASE = "correct horse";

  private static final String CONTENT =
      """
      authdex-tokens 1
      key $argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA
      check 1.80cf4e03.09xHUxQ5Bny0CddpxXE5aHAYNzxb11j0QVDHhq6fgULi-2w
      end 0
      """;

  private EmptyStore() {}

  /**
   * Writes it where the command line looks.
   *
   * @param data the folder that {@code XDG_DATA_HOME} names
   * @return its file
   */
  public static Path in(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("authdex"));
    Path file = Files.writeString(folder.resolve("tokens"), CONTENT);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
