package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.Secret;
import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.internal.Json;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token endpoint answered (RFC 6749 §5.1, §5.2).
 *
 * @param json the answer
 * @param fields where it keeps its values
 */
record TokenAnswer(Json json, TokenFields fields) {
  private static final Duration LONGEST_LIFE = Duration.ofDays(3650);

  /** Returns the error code; some servers send one with status 200. */
  Optional<String> error() {
    return json.text("/error").filter(error -> !error.isBlank());
  }

  /** Returns what the server says about the error, or empty. */
  String description() {
    return json.text("/error_description")
        .or(() -> json.text("/error/message"))
        .or(() -> json.text("/message"))
        .orElse("");
  }

  /**
   * Returns the token, or empty if there is none. A token without a type is taken: the scheme says
   * what stands in front of it, and some servers leave the type out.
   *
   * @param now when it was issued
   */
  Optional<StoredToken> token(Instant now) {
    return json.text(fields.accessToken())
        .filter(token -> !token.isEmpty())
        .map(
            token ->
                new StoredToken(
                    Secret.of(token),
                    json.text(fields.refreshToken()).filter(t -> !t.isEmpty()).map(Secret::of),
                    now,
                    life().map(now::plus)));
  }

  /**
   * Returns how long the token lives, or empty if the server did not say. Zero says nothing: such
   * servers issue tokens that do not expire. A negative life has ended.
   */
  private Optional<Duration> life() {
    return json.text(fields.expiresIn()).flatMap(TokenAnswer::number).flatMap(TokenAnswer::bounded);
  }

  private static Optional<Duration> bounded(BigDecimal seconds) {
    if (seconds.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal longest = BigDecimal.valueOf(LONGEST_LIFE.toSeconds());
    return Optional.of(Duration.ofSeconds(seconds.max(BigDecimal.ZERO).min(longest).longValue()));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
