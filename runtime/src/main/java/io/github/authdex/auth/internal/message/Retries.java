package io.github.authdex.auth.internal.message;

import io.github.authdex.auth.message.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says whether and when what an authorization server refused may be asked for again. */
public final class Retries {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** Of the server's faults those that time does not mend (RFC 9110 §15.6.2, §15.6.6). */
  private static final Set<Integer> LASTING = Set.of(501, 505);

  private static final Set<String> PASSING_ERRORS =
      Set.of("temporarily_unavailable", "server_error", "slow_down", "authorization_pending");

  private Retries() {}

  /**
   * Returns whether the same request may work later.
   *
   * @param status the answer's, or 0 if it is not known
   * @param error the standard's error code, or something else
   */
  public static boolean worthwhile(int status, String error) {
    return PASSING.contains(status)
        || (status / 100 == 5 && !LASTING.contains(status))
        || PASSING_ERRORS.contains(error);
  }

  /**
   * Returns how long the server asks to wait (RFC 9110 §10.2.3): a number of seconds, or the time
   * until a date in any of the three forms of §5.6.7, zero if it has passed. Empty if there is no
   * such header that can be read.
   *
   * @param clock counts where the answer has no Date of its own: two clocks may differ
   */
  public static Optional<Duration> after(Headers headers, Clock clock) {
    return headers
        .first("Retry-After")
        .map(String::strip)
        .flatMap(
            text ->
                SECONDS.matcher(text).matches()
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : HttpDates.read(text)
                        .map(date -> until(date, sent(headers).orElseGet(clock::instant))));
  }

  private static Optional<Instant> sent(Headers headers) {
    return headers.first("Date").flatMap(HttpDates::read);
  }

  /** Returns the end of a sentence about the wait, empty if the server asks for none. */
  public static String hint(Optional<Duration> after) {
    return after
        .map(wait -> "; it asks to wait " + wait.toSeconds() + " seconds before the next try")
        .orElse("");
  }

  private static Duration until(Instant date, Instant now) {
    Duration wait = Duration.between(now, date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
