package io.github.authdex.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A file that tells of what a client was made last, and which files it has. */
final class InputStamp {
  private final Path file;

  InputStamp(Path file) {
    this.file = file;
  }

  /** Returns a hash of both. */
  static String of(String options, byte[] document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(options.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has it.
    }
  }

  /** Returns whether a client of that {@code hash} was made, and all its files are there. */
  boolean isCurrent(String hash) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    return !lines.isEmpty()
        && lines.get(0).equals(hash)
        && lines.stream().skip(1).allMatch(each -> Files.isRegularFile(Path.of(each)));
  }

  void write(String hash, List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>(List.of(hash));
    files.forEach(each -> lines.add(each.toString()));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
