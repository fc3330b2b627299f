package io.github.authdex.lab.consent;

import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What devices wait for (RFC 8628). Threads share it. */
public final class DeviceGrants {
  /** How long a code counts. */
  static final Duration LIFE = Duration.ofMinutes(10);

  /** How long a device waits between two questions (§3.2). */
  static final Duration INTERVAL = Duration.ofSeconds(5);

  /** No vowels, so that no words come out (§6.1). */
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

  private static final int MOST = 1000;

  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Wait> waits = new LinkedHashMap<>();

  public DeviceGrants(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  private enum State {
    PENDING,
    ALLOWED,
    DENIED,
    DONE
  }

  private record Wait(
      String userCode,
      Set<String> scopes,
      Instant expires,
      State state,
      Optional<Instant> asked,
      Duration interval) {
    Wait with(State other, Set<String> granted) {
      return new Wait(userCode, granted, expires, other, asked, interval);
    }

    Wait asked(Instant now, Duration next) {
      return new Wait(userCode, scopes, expires, state, Optional.of(now), next);
    }
  }

  /**
   * Notes that the device which holds {@code deviceCode} waits for {@code scopes}, and returns what
   * the person is to type.
   */
  synchronized String begin(String deviceCode, Set<String> scopes) {
    if (waits.size() >= MOST) {
      waits.remove(waits.keySet().iterator().next());
    }
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    waits.put(
        deviceCode,
        new Wait(
            code.toString(),
            scopes,
            clock.instant().plus(LIFE),
            State.PENDING,
            Optional.empty(),
            INTERVAL));
    return code.toString();
  }

  /** Returns what the device of a user code waits for, if there is one that does. */
  synchronized Optional<Set<String>> scopes(String userCode) {
    return find(userCode).map(waits::get).map(Wait::scopes);
  }

  /**
   * Notes what the person decided.
   *
   * @param granted the scopes, empty if the person said no
   * @return whether a device waits for it
   */
  synchronized boolean decide(String userCode, Optional<Set<String>> granted) {
    Optional<String> device = find(userCode);
    device.ifPresent(
        code ->
            waits.computeIfPresent(
                code,
                (same, wait) ->
                    wait.with(
                        granted.isPresent() ? State.ALLOWED : State.DENIED,
                        granted.orElse(wait.scopes()))));
    return device.isPresent();
  }

  /** People type it without its hyphen and in small letters, too. */
  private Optional<String> find(String userCode) {
    String typed = plain(userCode);
    return waits.entrySet().stream()
        .filter(wait -> wait.getValue().state() == State.PENDING)
        .filter(wait -> clock.instant().isBefore(wait.getValue().expires()))
        .filter(wait -> plain(wait.getValue().userCode()).equals(typed))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String plain(String userCode) {
    return userCode.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the tokens for a device that asks (§3.4, §3.5).
   *
   * @param key the thumbprint of the key whose holder they count for, if of one alone
   */
  public synchronized IssuedTokens.Issued redeem(
      String deviceCode, IssuedTokens tokens, Optional<String> key) throws TokenRefusal {
    Wait wait = waits.get(deviceCode);
    if (wait == null || wait.state() == State.DONE) {
      throw TokenRefusal.of("invalid_grant", "The device_code is not one that waits here");
    }
    Instant now = clock.instant();
    if (!now.isBefore(wait.expires())) {
      throw TokenRefusal.of("expired_token", "The device_code has ended; begin anew");
    }
    boolean early =
        wait.asked().filter(before -> now.isBefore(before.plus(wait.interval()))).isPresent();
    waits.put(
        deviceCode, wait.asked(now, early ? wait.interval().plus(INTERVAL) : wait.interval()));
    if (early) {
      throw TokenRefusal.of(
          "slow_down",
          "The device asked again before its interval was over, which is now 5 seconds longer");
    }
    return switch (wait.state()) {
      case PENDING ->
          throw TokenRefusal.of("authorization_pending", "The person has not decided yet");
      case DENIED -> throw TokenRefusal.of("access_denied", "The person said no");
      default -> {
        waits.put(deviceCode, wait.with(State.DONE, wait.scopes()));
        yield tokens.issue(wait.scopes(), true, key);
      }
    };
  }
}
