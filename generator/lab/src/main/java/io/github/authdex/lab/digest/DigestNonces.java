package io.github.authdex.lab.digest;

import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.key.Hashes;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Nonces that carry their time, a number and the lab's mark, so that none has to be kept. */
final class DigestNonces {
  private static final long LIFE_SECONDS = 300;
  private static final int DIGITS = 16;

  private final Clock clock;
  private final byte[] key;
  private final AtomicLong count = new AtomicLong();

  /** Takes a {@code key} that nobody else knows. */
  DigestNonces(Clock clock, byte[] key) {
    this.clock = clock;
    this.key = key.clone();
  }

  String next() {
    HexFormat hex = HexFormat.of();
    String time = hex.toHexDigits(clock.instant().getEpochSecond());
    return marked(time + hex.toHexDigits(count.incrementAndGet()));
  }

  private String marked(String open) {
    return open + HexFormat.of().formatHex(Hashes.mac("HmacSHA256", key, open)).substring(0, 32);
  }

  /** Returns when {@code nonce} was issued; empty if the lab did not. */
  Optional<Instant> issued(String nonce) {
    if (!nonce.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return SameText.of(marked(nonce.substring(0, 2 * DIGITS)), nonce)
        ? Optional.of(
            Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(nonce.substring(0, DIGITS))))
        : Optional.empty();
  }

  /** Returns whether a nonce issued then is too old. */
  boolean isStale(Instant issued) {
    return issued.plusSeconds(LIFE_SECONDS).isBefore(clock.instant());
  }
}
