package io.github.authdex.lab.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What clients have pushed before they send a person (RFC 9126). Threads share it. */
public final class PushedRequests {
  /** How long a request_uri counts. */
  public static final Duration LIFE = Duration.ofMinutes(1);

  private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";
  private static final int MOST = 1000;

  private final Clock clock;
  private final Supplier<String> random;
  private final Map<String, Pushed> pushed = new LinkedHashMap<>();

  /**
   * @param random gives a value that nobody can guess
   */
  public PushedRequests(Clock clock, Supplier<String> random) {
    this.clock = clock;
    this.random = random;
  }

  private record Pushed(ConsentRequest request, Instant expires) {}

  /** Returns the request_uri for {@code request} (§2.2). */
  synchronized String push(ConsentRequest request) {
    if (pushed.size() >= MOST) {
      pushed.remove(pushed.keySet().iterator().next());
    }
    String uri = PREFIX + random.get();
    pushed.put(uri, new Pushed(request, clock.instant().plus(LIFE)));
    return uri;
  }

  /** Returns what was pushed as {@code requestUri}, once and while it counts (§4). */
  synchronized Optional<ConsentRequest> take(String requestUri) {
    return Optional.ofNullable(pushed.remove(requestUri))
        .filter(known -> clock.instant().isBefore(known.expires()))
        .map(Pushed::request);
  }
}
