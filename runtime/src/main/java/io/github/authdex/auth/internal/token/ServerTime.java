package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.internal.message.HttpDates;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time of a token endpoint: a machine whose clock is minutes off would take fresh tokens for
 * old ones, and share wrong ends with others. What the endpoint says of the time of its answers
 * (the field Date, RFC 9110 §6.6.1) corrects the clock from then on, where the difference is more
 * than the seconds of a date and the time of a request explain. Threads share it.
 */
public final class ServerTime extends Clock {
  /** What a program has learnt, by the clock that was off and the endpoint that told. */
  private static final Map<Clock, Map<String, Duration>> LEARNT = new WeakHashMap<>();

  /** A date has whole seconds, and clocks that are kept right differ a little. */
  private static final Duration USUAL = Duration.ofSeconds(2);

  private final Clock clock;
  private final String endpoint;
  private final Map<String, Duration> learnt;

  private ServerTime(Clock clock, String endpoint, Map<String, Duration> learnt) {
    this.clock = clock;
    this.endpoint = endpoint;
    this.learnt = learnt;
  }

  /**
   * Returns {@code environment} with the time of an endpoint, which its answers tell.
   *
   * @param endpoint its URL as the scheme has it, which tells one from another
   */
  public static AuthEnvironment learnt(AuthEnvironment environment, String endpoint) {
    ServerTime time = of(environment.clock(), endpoint);
    return environment.withClock(time).withExchange(time.learning(environment.exchange()));
  }

  /** Returns the time of an endpoint, which is that of {@code clock} until it tells another. */
  static ServerTime of(Clock clock, String endpoint) {
    if (clock instanceof ServerTime known) {
      return of(known.clock, endpoint);
    }
    synchronized (LEARNT) {
      return new ServerTime(
          clock, endpoint, LEARNT.computeIfAbsent(clock, any -> new ConcurrentHashMap<>()));
    }
  }

  /** Returns what asks the endpoint by {@code exchange} and learns from each answer. */
  private HttpExchange learning(HttpExchange exchange) {
    return new HttpExchange() {
      @Override
      public Response send(Request request) throws IOException {
        Instant sent = clock.instant();
        Response response = exchange.send(request);
        learn(response.head().headers(), sent, clock.instant());
        return response;
      }

      @Override
      public HttpExchange showing(TlsSetup tls) {
        return learning(exchange.showing(tls));
      }
    };
  }

  private void learn(Headers headers, Instant sent, Instant received) {
    if (headers.first("Age").isPresent()) {
      return; // A cache's answer is as old as that says.
    }
    headers
        .first("Date")
        .flatMap(HttpDates::read)
        .ifPresent(
            date -> {
              Duration travel = Duration.between(sent, received);
              Duration off = Duration.between(sent.plus(travel.dividedBy(2)), date.plusMillis(500));
              boolean explained = off.abs().compareTo(travel.plus(USUAL)) <= 0;
              learnt.put(endpoint, explained ? Duration.ZERO : off);
            });
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(learnt.getOrDefault(endpoint, Duration.ZERO));
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ServerTime(clock.withZone(zone), endpoint, learnt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerTime that
        && clock.equals(that.clock)
        && endpoint.equals(that.endpoint);
  }

  @Override
  public int hashCode() {
    return 31 * clock.hashCode() + endpoint.hashCode();
  }

  @Override
  public String toString() {
    return "time of " + endpoint + " by " + clock;
  }
}
