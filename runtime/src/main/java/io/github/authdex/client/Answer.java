package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the content of a successful answer becomes a value. Threads may share it.
 *
 * @param <T> the value
 */
public final class Answer<T> {
  private static final int MAX_BYTES = 512 * 1024 * 1024;

  private final String accept;
  private final Reader<T> reader;

  private interface Reader<T> {
    T read(InputStream content) throws IOException;
  }

  private Answer(String accept, Reader<T> reader) {
    this.accept = accept;
    this.reader = reader;
  }

  /** Returns the answer whose content is JSON; no content at all is null. */
  public static <T> Answer<T> json(String mediaType, JsonType<T> type) {
    return new Answer<>(
        mediaType,
        content -> {
          byte[] text = bytes(content);
          return text.length == 0 ? null : Json.read(text, type);
        });
  }

  /** Returns the answer whose content is text in UTF-8. */
  public static Answer<String> text(String mediaType) {
    return new Answer<>(mediaType, content -> new String(bytes(content), StandardCharsets.UTF_8));
  }

  /** Returns the answer whose content the caller reads and closes. */
  public static Answer<InputStream> stream(String mediaType) {
    return new Answer<>(mediaType, content -> content);
  }

  /** Returns the answer without content. */
  public static Answer<Void> none() {
    return new Answer<>(
        "*/*",
        content -> {
          content.close();
          return null;
        });
  }

  /** Returns this answer, which may also come without content. */
  public Answer<Optional<T>> orNone() {
    return new Answer<>(accept, content -> Optional.ofNullable(reader.read(content)));
  }

  String accept() {
    return accept;
  }

  T read(InputStream content) throws IOException {
    return reader.read(content);
  }

  static byte[] bytes(InputStream content) throws IOException {
    try (content) {
      byte[] bytes = content.readNBytes(MAX_BYTES);
      if (content.read() >= 0) {
        throw new IOException("Expected an answer of at most " + MAX_BYTES + " bytes");
      }
      return bytes;
    }
  }
}
