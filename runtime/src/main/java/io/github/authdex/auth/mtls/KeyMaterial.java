package io.github.authdex.auth.mtls;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A certificate, key or key store as the caller gave it: PEM, the path of a file, or a key store in
 * Base64.
 */
final class KeyMaterial {
  private static final int LONGEST_PATH = 1024;
  private static final int LARGEST_FILE = 1 << 20;

  private final byte[] content;

  private KeyMaterial(byte[] content) {
    this.content = content;
  }

  /**
   * Reads {@code given}.
   *
   * @param role what it is for, for the message
   * @throws IOException if it is a file that cannot be read
   */
  static KeyMaterial of(String role, Secret given) throws IOException {
    String text = given.reveal();
    if (text.contains("-----BEGIN ")) {
      return new KeyMaterial(text.getBytes(StandardCharsets.UTF_8));
    }
    if (isFile(text)) {
      return new KeyMaterial(file(role, Path.of(text)));
    }
    try {
      return new KeyMaterial(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Expected for \""
              + role
              + "\" of mtls a PEM text, the path of a file that is there, or a key store in Base64,"
              + " but was none of these");
    }
  }

  boolean isPem() {
    return text().contains("-----BEGIN ");
  }

  /** Returns the content of a PEM file. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Returns the content of a key store. */
  byte[] bytes() {
    return content;
  }

  private static boolean isFile(String text) {
    try {
      return text.length() <= LONGEST_PATH && Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static byte[] file(String role, Path path) throws IOException {
    if (Files.size(path) > LARGEST_FILE) {
      throw new IOException(
          "Expected a file of at most 1 MiB for \"" + role + "\" of mtls but it is larger");
    }
    return Files.readAllBytes(path);
  }
}
