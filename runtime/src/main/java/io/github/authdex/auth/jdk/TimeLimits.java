package io.github.authdex.auth.jdk;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the parts of an exchange may take.
 *
 * @param part the headers of one response, or its content where it is read into memory
 * @param proof what a request is signed with, such as a token that must be got; as {@code part} if
 *     empty
 * @param total all of it, if that is bounded
 */
record TimeLimits(Duration part, Optional<Duration> proof, Optional<Duration> total) {
  static final TimeLimits USUAL =
      new TimeLimits(Duration.ofSeconds(60), Optional.empty(), Optional.empty());

  TimeLimits withPart(Duration limit) {
    return new TimeLimits(positive(limit), proof, total);
  }

  TimeLimits withProof(Duration limit) {
    return new TimeLimits(part, Optional.of(positive(limit)), total);
  }

  TimeLimits withTotal(Duration limit) {
    return new TimeLimits(part, proof, Optional.of(positive(limit)));
  }

  private static Duration positive(Duration limit) {
    Objects.requireNonNull(limit, "limit");
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("Expected a time limit above zero but was " + limit);
    }
    return limit;
  }
}
