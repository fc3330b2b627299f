package io.github.authdex.lab.consent;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Begins what devices wait for.
 *
 * @param grants keeps it
 * @param random gives a value that nobody can guess
 * @param page where a person types the code, a URL
 * @param automatic whether consent is taken as given
 */
public record DeviceRequests(
    DeviceGrants grants, Supplier<String> random, String page, boolean automatic) {
  /**
   * What a device is told (RFC 8628 §3.2).
   *
   * @param page where a person types the code
   */
  public record Begun(
      String deviceCode, String userCode, String page, long lifeSeconds, long intervalSeconds) {}

  /** Begins to wait for {@code scopes}. */
  public Begun begin(Set<String> scopes) {
    String deviceCode = random.get();
    String userCode = grants.begin(deviceCode, scopes);
    if (automatic) {
      grants.decide(userCode, Optional.of(scopes));
    }
    return new Begun(
        deviceCode,
        userCode,
        page,
        DeviceGrants.LIFE.toSeconds(),
        DeviceGrants.INTERVAL.toSeconds());
  }
}
