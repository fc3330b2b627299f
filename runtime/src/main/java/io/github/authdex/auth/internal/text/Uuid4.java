package io.github.authdex.auth.internal.text;

import java.util.UUID;

/** UUIDs of version 4 (RFC 9562 §5.4). */
public final class Uuid4 {
  private Uuid4() {}

  /** Returns the UUID of random bits, the first 32 hexadecimal digits of {@code hex}. */
  public static String of(String hex) {
    long high = Long.parseUnsignedLong(hex.substring(0, 16), 16);
    long low = Long.parseUnsignedLong(hex.substring(16, 32), 16);
    return new UUID(
            (high & 0xffffffffffff0fffL) | 0x4000L,
            (low & 0x3fffffffffffffffL) | 0x8000000000000000L)
        .toString();
  }
}
