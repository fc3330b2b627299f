package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What an endpoint that issues tokens answered, such as that of RFC 6749 §5.1 and §5.2.
 *
 * @param json the answer
 * @param tokenField where it keeps the token, as a JSON pointer
 * @param refreshField where it keeps the refresh token, as a JSON pointer
 * @param expiresField where it keeps the life in seconds or the instant of expiry, as a JSON
 *     pointer
 */
public record TokenAnswer(
    ServerJson json, String tokenField, String refreshField, String expiresField) {
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_NUMBER = 40;
  private static final Duration LONGEST_LIFE = Duration.ofDays(3650);

  /**
   * Returns the content of {@code response}, or empty if it is not JSON.
   *
   * @throws IOException if it cannot be read or is longer than 1 MiB
   */
  public static Optional<ServerJson> json(Response response) throws IOException {
    try (InputStream stream = response.body().open()) {
      return ServerJson.read(BodyBytes.upTo(LONGEST, stream));
    }
  }

  /** Returns the error code; some servers send one with status 200. */
  public Optional<String> error() {
    return json.text("/error").filter(error -> !error.isBlank());
  }

  /** Returns what the server says about the error, or empty. */
  public String description() {
    return json.text("/error_description")
        .or(() -> json.text("/error/message"))
        .or(() -> json.text("/message"))
        .orElse("");
  }

  /** Returns whether there is a text that is not empty at {@code pointer}. */
  public boolean has(String pointer) {
    return json.text(pointer).filter(text -> !text.isEmpty()).isPresent();
  }

  /**
   * Returns the token, or empty if there is none. A token without a type is taken: the scheme says
   * what stands in front of it, and some servers leave the type out.
   *
   * @param now when it was issued
   */
  public Optional<IssuedToken> token(Instant now) {
    return json.text(tokenField)
        .filter(token -> !token.isEmpty())
        .map(
            token ->
                new IssuedToken(
                    Secret.of(token),
                    json.text(refreshField).filter(t -> !t.isEmpty()).map(Secret::of),
                    now,
                    expires(now)));
  }

  /**
   * Returns when the token ends, or empty if the server did not say. A life of zero says nothing:
   * such servers issue tokens that do not expire. A negative life has ended.
   */
  private Optional<Instant> expires(Instant now) {
    Optional<String> text = json.text(expiresField);
    Optional<BigDecimal> seconds = text.flatMap(TokenAnswer::number);
    return seconds.isPresent()
        ? seconds.flatMap(TokenAnswer::bounded).map(now::plus)
        : text.flatMap(TokenAnswer::instant);
  }

  private static Optional<Duration> bounded(BigDecimal seconds) {
    if (seconds.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal longest = BigDecimal.valueOf(LONGEST_LIFE.toSeconds());
    return Optional.of(Duration.ofSeconds(seconds.max(BigDecimal.ZERO).min(longest).longValue()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty(); // Reading millions of digits takes minutes.
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
