package io.github.authdex.auth.signature;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.internal.text.Uuid4;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Gives the times and nonces of one key's requests. Threads share it. */
final class Stamps {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final AuthEnvironment environment;
  private final AtomicLong counter = new AtomicLong();

  Stamps(AuthEnvironment environment) {
    this.environment = environment;
  }

  /** Returns the time of a request that is made now. */
  Instant now(Optional<SignatureStamp> timestamp) {
    Instant now = environment.clock().instant();
    return timestamp.map(stamp -> now.plusSeconds(stamp.offsetSeconds())).orElse(now);
  }

  /** Returns {@code now} in {@code form}. */
  static String time(String form, Instant now) {
    return switch (form) {
      case "seconds" -> Long.toString(now.getEpochSecond());
      case "milliseconds" -> Long.toString(now.toEpochMilli());
      case "microseconds" -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, now));
      case "nanoseconds" -> Long.toString(ChronoUnit.NANOS.between(Instant.EPOCH, now));
      case "iso8601" -> now.truncatedTo(ChronoUnit.SECONDS).toString();
      case "iso8601_milliseconds" -> MILLISECONDS.format(now);
      case "iso8601_basic" -> BASIC.format(now);
      case "rfc1123" -> RFC_1123.format(now);
      default -> throw unknown("unit of time", form);
    };
  }

  /** Returns a nonce in {@code form}. */
  String nonce(String form) {
    return switch (form) {
      case "random" -> environment.nonces().next();
      case "uuid" -> Uuid4.of(environment.nonces().next());
      case "counter" -> Long.toString(count());
      default -> throw unknown("form of nonce", form);
    };
  }

  /** Returns microseconds since 1970, and more than ever before. */
  private long count() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, environment.clock().instant());
    return counter.updateAndGet(last -> Math.max(last + 1, now));
  }

  private static IllegalArgumentException unknown(String what, String form) {
    return new IllegalArgumentException("Expected a known " + what + " but was \"" + form + "\"");
  }
}
