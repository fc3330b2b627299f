package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the vectors of both algorithms write alike. */
final class SigV4Cases {
  private SigV4Cases() {}

  static void checkStrings(JsonNode expected, CanonicalRequest canonical, SigningMoment signing) {
    assertThat(canonical.text()).isEqualTo(expected.path("canonical_request").asText());
    assertThat(signing.stringToSign(canonical)).isEqualTo(expected.path("string_to_sign").asText());
  }

  static Instant instant(JsonNode input) {
    if (input.has("timestamp")) {
      return Instant.parse(input.path("timestamp").asText());
    }
    return Instant.parse(
        input
            .path("amz_date")
            .asText()
            .replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
  }

  static SigV4Credentials credentials(JsonNode input) {
    JsonNode token = input.has("token") ? input.path("token") : input.path("session_token");
    return new SigV4Credentials(
        input.path("access_key_id").asText(),
        Secret.of(input.path("secret_access_key").asText()),
        token.isTextual() ? Optional.of(Secret.of(token.asText())) : Optional.empty());
  }

  static Clock fixed(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
