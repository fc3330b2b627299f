package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device shows to a person who lets it in elsewhere (RFC 8628 §3.2).
 *
 * @param deviceCode what the device asks for its token with
 * @param userCode what the person types
 * @param verificationUri where
 * @param verificationUriComplete the same with the code in it, for a QR code
 * @param expires when both codes end
 * @param interval how long to wait between two questions
 */
public record DeviceAuthorization(
    Secret deviceCode,
    String userCode,
    URI verificationUri,
    Optional<URI> verificationUriComplete,
    Instant expires,
    Duration interval) {
  /** How long to wait where the server does not say. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  public DeviceAuthorization {
    Objects.requireNonNull(deviceCode, "deviceCode");
    Objects.requireNonNull(userCode, "userCode");
    Objects.requireNonNull(expires, "expires");
    Endpoint.requireConfidential("verification", verificationUri);
    verificationUriComplete.ifPresent(uri -> Endpoint.requireConfidential("verification", uri));
    if (interval.isNegative()) {
      throw new IllegalArgumentException("Expected an interval of zero or more but was less");
    }
  }
}
