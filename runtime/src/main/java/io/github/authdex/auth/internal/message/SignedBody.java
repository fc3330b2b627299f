package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Reads bodies that a signature covers, which must be there again when the request is sent. */
public final class SignedBody {
  private static final int BUFFER = 1 << 16;

  private SignedBody() {}

  /**
   * Returns {@code digest} of all that {@code body} holds, without keeping it in memory.
   *
   * @param kind who asks, for the message
   * @throws IllegalArgumentException if the body can be read only once
   */
  public static byte[] digest(Body body, MessageDigest digest, String kind) throws IOException {
    update(digest, body, Long.MAX_VALUE, kind);
    return digest.digest();
  }

  /**
   * Gives {@code digest} what {@code body} holds, without keeping it in memory.
   *
   * @param limit how many bytes at most, from the start
   * @param kind who asks, for the message
   * @throws IllegalArgumentException if the body can be read only once
   */
  public static void update(MessageDigest digest, Body body, long limit, String kind)
      throws IOException {
    Optional<byte[]> inMemory = body.bytes();
    if (inMemory.isPresent()) {
      digest.update(inMemory.get(), 0, (int) Math.min(limit, inMemory.get().length));
      return;
    }
    requireReplayable(body, kind);
    byte[] buffer = new byte[BUFFER];
    long left = limit;
    try (InputStream stream = body.open()) {
      for (int n = stream.read(buffer); n >= 0 && left > 0; n = stream.read(buffer)) {
        int used = (int) Math.min(n, left);
        digest.update(buffer, 0, used);
        left -= used;
      }
    }
  }

  /**
   * Returns all that {@code body} holds; do not change it.
   *
   * @param kind who asks, for the message
   * @throws IllegalArgumentException if the body can be read only once
   */
  public static byte[] bytes(Body body, String kind) throws IOException {
    if (body.bytes().isEmpty()) {
      requireReplayable(body, kind);
    }
    return BodyBytes.of(body);
  }

  private static void requireReplayable(Body body, String kind) {
    if (!body.replayable()) {
      throw new IllegalArgumentException(
          "Expected a body that can be read twice, since "
              + kind
              + " signs it before it is sent; give it as bytes or as a file instead of a stream");
    }
  }
}
