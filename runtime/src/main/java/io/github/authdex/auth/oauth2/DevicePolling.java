package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenEndpointException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

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
  StoredToken token(DeviceAuthorization device) throws IOException, InterruptedException {
    Grant grant = Grant.deviceCode(device.deviceCode());
    Duration interval = device.interval();
    while (clock.instant().plus(interval).isBefore(device.expires())) {
      pause.pause(interval);
      try {
        return endpoint.exchange(grant);
      } catch (TokenEndpointException e) {
        interval = after(e, interval);
      } catch (IOException e) {
        interval = interval.plus(interval); // No answer in time: ask half as often.
      }
    }
    throw new AuthorizationException("expired_token", "nobody let the device in in time");
  }

  private static Duration after(TokenEndpointException answer, Duration interval)
      throws TokenEndpointException {
    if (answer.error().equals("authorization_pending")) {
      return interval;
    }
    if (answer.error().equals("slow_down")) {
      return interval.plus(SLOWER);
    }
    if (answer.error().startsWith("HTTP 5")) {
      return interval.plus(interval);
    }
    throw answer;
  }
}
