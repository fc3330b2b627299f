package io.github.authdex.auth.credential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A folder with one file for each secret. */
record SecretFolder(Path folder) implements SecretSource {
  private static final int LONGEST_FILE = 1 << 20;
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*");

  @Override
  public Optional<Secret> find(String name) throws IOException {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected a file name of letters, digits, dots, hyphens and underscores but was \""
              + name
              + "\"");
    }
    return read(folder.resolve(name));
  }

  /** Returns what is in {@code file}, or empty if it is not there or has nothing in it. */
  static Optional<Secret> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.isDirectory(file)) {
      throw new IOException("Expected a file with a secret but " + file + " is a folder");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(LONGEST_FILE + 1);
      if (content.length > LONGEST_FILE) {
        throw new IOException("Expected at most 1 MiB in " + file + ", which holds a secret");
      }
      return secret(utf8(file, content), String.valueOf(file.getFileName()));
    }
  }

  /** Returns the secret in {@code variables} called {@code name}, or empty if it has no value. */
  static Optional<Secret> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).flatMap(text -> secret(text, name));
  }

  private static Optional<Secret> secret(String text, String name) {
    return Optional.of(withoutLineBreak(text))
        .filter(line -> !line.isEmpty())
        .map(line -> Secret.of(line).from(name));
  }

  /** Returns {@code bytes} of {@code file} as text; a message about them never shows any. */
  static String utf8(Path file, byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("Expected text in UTF-8 but " + file + " is not");
    }
  }

  /** Returns {@code text} without one line break at its end. */
  static String withoutLineBreak(String text) {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
