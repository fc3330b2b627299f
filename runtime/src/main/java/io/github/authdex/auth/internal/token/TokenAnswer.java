package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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
  private static final int LONGEST_FIELD = 2000;
  private static final BigDecimal LATEST = BigDecimal.valueOf(1L << 50);
  private static final BigDecimal LONGEST_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

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

  /** Returns who consented, as the server signed it (OpenID Connect Core 1.0 §3.1.3.3). */
  public Optional<Secret> idToken() {
    return json.text("/id_token").filter(text -> !text.isEmpty()).map(Secret::of);
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
   * Returns what is kept of the answer beside the token, by JSON pointer.
   *
   * @param pointers to texts, each of which the answer must have
   * @return empty if it lacks one or has a longer one than any part of a URL
   */
  public Optional<Map<String, String>> fields(Set<String> pointers) {
    return fields(pointers, json::text);
  }

  /** Returns the same of an answer in which {@code at} finds what is at a pointer. */
  public static Optional<Map<String, String>> fields(
      Set<String> pointers, Function<String, Optional<String>> at) {
    Map<String, String> fields = new HashMap<>();
    for (String pointer : pointers) {
      at.apply(pointer)
          .filter(text -> !text.isEmpty() && text.length() <= LONGEST_FIELD)
          .ifPresent(text -> fields.put(pointer, text));
    }
    return fields.size() == pointers.size() ? Optional.of(fields) : Optional.empty();
  }

  /** Says that an answer lacks one of {@code pointers}. */
  public static String lacking(Set<String> pointers) {
    return "the answer has no text of at most "
        + LONGEST_FIELD
        + " characters at "
        + String.join(" and ", new TreeSet<>(pointers))
        + ", which tells where the API lives";
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
                    expires(json.text(expiresField), now)));
  }

  /**
   * Returns when a token ends, or empty if the server did not say. A life of zero says nothing:
   * such servers issue tokens that do not expire. A negative life has ended. A number that is too
   * large for a life and is an instant of the next ten years in seconds or milliseconds since 1970
   * is that instant.
   *
   * @param text a life in seconds, or the instant
   * @param now when the token was issued
   */
  public static Optional<Instant> expires(Optional<String> text, Instant now) {
    Optional<BigDecimal> number = text.flatMap(TokenAnswer::number);
    return number.isPresent()
        ? sinceEpoch(number.get(), now)
            .or(() -> number.flatMap(TokenAnswer::bounded).map(now::plus))
        : text.flatMap(TokenAnswer::instant);
  }

  private static Optional<Instant> sinceEpoch(BigDecimal number, Instant now) {
    if (number.compareTo(LONGEST_SECONDS) <= 0 || number.compareTo(LATEST) > 0) {
      return Optional.empty(); // A number of millions of digits is not reckoned with.
    }
    for (BigDecimal unit : List.of(BigDecimal.ONE, BigDecimal.valueOf(1000))) {
      BigDecimal ahead = number.subtract(unit.multiply(BigDecimal.valueOf(now.getEpochSecond())));
      BigDecimal seconds = ahead.divide(unit, RoundingMode.DOWN);
      if (seconds.signum() > 0 && seconds.compareTo(LONGEST_SECONDS) <= 0) {
        return Optional.of(now.plusSeconds(seconds.longValue()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Duration> bounded(BigDecimal seconds) {
    if (seconds.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofSeconds(seconds.max(BigDecimal.ZERO).min(LONGEST_SECONDS).longValue()));
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
