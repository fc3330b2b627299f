package io.github.authdex.auth.signature;

import io.github.authdex.auth.AuthEnvironment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Gives the times and nonces of one key's requests. Threads share it. */
final class Stamps {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final AuthEnvironment environment;
  private final AtomicLong counter = new AtomicLong();

  Stamps(AuthEnvironment environment) {
    this.environment = environment;
  }

  /** Returns the time now in {@code form}. */
  String time(String form) {
    Instant now = environment.clock().instant();
    return switch (form) {
      case "seconds" -> Long.toString(now.getEpochSecond());
      case "milliseconds" -> Long.toString(now.toEpochMilli());
      case "microseconds" -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, now));
      case "nanoseconds" -> Long.toString(ChronoUnit.NANOS.between(Instant.EPOCH, now));
      case "iso8601" -> now.truncatedTo(ChronoUnit.MILLIS).toString();
      case "rfc1123" -> RFC_1123.format(now);
      default -> throw unknown("unit of time", form);
    };
  }

  /** Returns a nonce in {@code form}. */
  String nonce(String form) {
    return switch (form) {
      case "random" -> environment.nonces().next();
      case "uuid" -> uuid(environment.nonces().next());
      case "counter" -> Long.toString(count());
      default -> throw unknown("form of nonce", form);
    };
  }

  /** Returns microseconds since 1970, and more than ever before. */
  private long count() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, environment.clock().instant());
    return counter.updateAndGet(last -> Math.max(last + 1, now));
  }

  /** Returns random bits as a UUID of version 4 (RFC 9562 §5.4). */
  private static String uuid(String hex) {
    long high = Long.parseUnsignedLong(hex.substring(0, 16), 16);
    long low = Long.parseUnsignedLong(hex.substring(16, 32), 16);
    return new UUID(
            (high & 0xffffffffffff0fffL) | 0x4000L,
            (low & 0x3fffffffffffffffL) | 0x8000000000000000L)
        .toString();
  }

  private static IllegalArgumentException unknown(String what, String form) {
    return new IllegalArgumentException("Expected a known " + what + " but was \"" + form + "\"");
  }
}
