package io.github.authdex.generator.lab;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Nonces that carry their time and the lab's mark, so that none has to be kept. */
final class DigestNonces {
  private static final long LIFE_SECONDS = 300;
  private static final int TIME_DIGITS = 16;

  private final Clock clock;
  private final byte[] key;

  /** Takes a {@code key} that nobody else knows. */
  DigestNonces(Clock clock, byte[] key) {
    this.clock = clock;
    this.key = key.clone();
  }

  String next() {
    return marked(HexFormat.of().toHexDigits(clock.instant().getEpochSecond()));
  }

  private String marked(String time) {
    return time + HexFormat.of().formatHex(Hashes.mac("HmacSHA256", key, time)).substring(0, 32);
  }

  /** Returns when {@code nonce} was issued; empty if the lab did not. */
  Optional<Instant> issued(String nonce) {
    if (!nonce.matches("[0-9a-f]{48}")) {
      return Optional.empty();
    }
    String time = nonce.substring(0, TIME_DIGITS);
    return SameText.of(marked(time), nonce)
        ? Optional.of(Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(time)))
        : Optional.empty();
  }

  /** Returns whether a nonce issued then is too old. */
  boolean isStale(Instant issued) {
    return issued.plusSeconds(LIFE_SECONDS).isBefore(clock.instant());
  }
}
