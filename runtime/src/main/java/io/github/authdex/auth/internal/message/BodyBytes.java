package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads bodies into memory, up to a limit. */
public final class BodyBytes {
  /** The largest request body that a signer reads into memory, in bytes. */
  private static final int LIMIT = 64 << 20;

  private BodyBytes() {}

  /**
   * Returns the content of {@code body}; do not change it.
   *
   * @throws IOException if it cannot be read or is longer than 64 MiB
   */
  public static byte[] of(Body body) throws IOException {
    Optional<byte[]> inMemory = body.bytes();
    if (inMemory.isPresent()) {
      return inMemory.get();
    }
    try (InputStream stream = body.open()) {
      return upTo(LIMIT, stream);
    }
  }

  /**
   * Returns what {@code stream} holds.
   *
   * @throws IOException if it cannot be read or is longer than {@code limit} bytes
   */
  public static byte[] upTo(int limit, InputStream stream) throws IOException {
    byte[] content = stream.readNBytes(limit);
    if (content.length == limit && stream.read() >= 0) {
      throw new IOException("Expected at most " + limit + " bytes of content but there were more");
    }
    return content;
  }
}
