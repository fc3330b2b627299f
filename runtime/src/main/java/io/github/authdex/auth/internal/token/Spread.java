package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.NonceSource;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Spreads over time what many programs would do at once: each waits up to a half longer than it
 * must, by a part of its own, which it draws when it is first needed. Threads share it.
 */
public final class Spread {
  private static final int DIGITS = 8;
  private static final double RANGE = 1L << (4 * DIGITS);
  private static final Pattern DRAWN = Pattern.compile("[0-9a-f]{" + DIGITS + "}.*");

  private final NonceSource nonces;
  private double part = -1;

  /** Makes one that draws from {@code nonces}. */
  public Spread(NonceSource nonces) {
    this.nonces = nonces;
  }

  /** Returns {@code time} and up to a half of it more. */
  Duration over(Duration time) {
    return time.plusNanos((long) (time.toNanos() * part() / 2));
  }

  /** Returns the most that {@link #over} may return. */
  static Duration widest(Duration time) {
    return time.plus(time.dividedBy(2));
  }

  private synchronized double part() {
    if (part < 0) {
      String nonce = nonces.next();
      part = DRAWN.matcher(nonce).matches() ? part(nonce) : 0;
    }
    return part;
  }

  private static double part(String nonce) {
    return Long.parseLong(nonce.substring(0, DIGITS), 16) / RANGE;
  }
}
