package io.github.authdex.auth.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The content of a request. A replayable body can be read more than once, so it can be signed.
 * Programs may implement it; later versions add methods with a default body alone.
 */
public interface Body {
  /** A request without content. */
  Body EMPTY = of(new byte[0]);

  /** Opens the content from its start; the caller closes it. */
  InputStream open() throws IOException;

  /** Returns the length in bytes, or -1 if it is not known. */
  long length();

  /** Returns whether {@link #open} may be called more than once. */
  boolean replayable();

  /** Returns what of this can be read once only, for messages: all of it if nothing is said. */
  default String readOnce() {
    return "the content";
  }

  /** Returns the bytes if they are in memory; do not change them. */
  default Optional<byte[]> bytes() {
    return Optional.empty();
  }

  /** Returns a body of {@code content}, which must not change afterwards. */
  static Body of(byte[] content) {
    return new BytesBody(content);
  }

  /** Returns a body of {@code text} in UTF-8. */
  static Body of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the content of the file at {@code path}, which must not change afterwards. It is read
   * while it is sent, as often as it must be.
   *
   * @throws IOException if it is not there or not a file
   */
  static Body ofFile(Path path) throws IOException {
    return FileBody.of(path);
  }

  /**
   * Returns a body that is read once, while it is sent: it can be neither signed nor sent again
   * after a redirect or a challenge.
   *
   * @param length in bytes, or -1 if it is not known
   */
  static Body ofStream(InputStream content, long length) {
    return new StreamBody(content, length);
  }

  /** A body in memory; it shows its length and never its content. */
  final class BytesBody implements Body {
    private final byte[] content;

    private BytesBody(byte[] content) {
      this.content = content;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public long length() {
      return content.length;
    }

    @Override
    public boolean replayable() {
      return true;
    }

    @Override
    public Optional<byte[]> bytes() {
      return Optional.of(content);
    }

    @Override
    public String toString() {
      return content.length + " bytes";
    }
  }
}
