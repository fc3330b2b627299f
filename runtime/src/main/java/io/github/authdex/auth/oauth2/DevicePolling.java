package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks for a device's token until a person has decided (RFC 8628 §3.5).
 *
 * @param endpoint is asked
 * @param pause waits between two questions
 */
record DevicePolling(TokenEndpoint endpoint, Clock clock, Pause pause) {
  private static final Duration SLOWER = Duration.ofSeconds(5);

  /**
   * Returns the token.
   *
   * @throws TokenEndpointException if the person or the server refuses
   * @throws AuthorizationException with {@code expired_token} if nobody decided in time
   */
  IssuedToken token(DeviceAuthorization device) throws IOException, InterruptedException {
    Grant grant = Grant.deviceCode(device.deviceCode());
    Duration interval = device.interval();
    Duration wait = interval;
    while (clock.instant().plus(wait).isBefore(device.expires())) {
      pause.pause(wait);
      try {
        return endpoint.exchange(grant);
      } catch (TokenEndpointException e) {
        interval = after(e, interval);
        wait = longer(interval, e.retryAfter());
      } catch (IOException e) {
        interval = interval.plus(interval); // No answer in time: ask half as often.
        wait = interval;
      }
    }
    throw new AuthorizationException("expired_token", "nobody let the device in in time");
  }

  private static Duration after(TokenEndpointException answer, Duration interval)
      throws TokenEndpointException {
    if (!answer.retryable()) {
      throw answer;
    }
    return switch (answer.error()) {
      case "authorization_pending" -> interval;
      case "slow_down" -> interval.plus(SLOWER);
      default -> answer.retryAfter().isPresent() ? interval : interval.plus(interval);
    };
  }

  /** A server that is overloaded may ask for more patience once than it does each time. */
  private static Duration longer(Duration interval, Optional<Duration> asked) {
    return asked.filter(one -> one.compareTo(interval) > 0).orElse(interval);
  }
}
