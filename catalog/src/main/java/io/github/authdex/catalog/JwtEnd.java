package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a JSON Web Token ends ({@code exp}, RFC 7519 §4.1.4). */
final class JwtEnd {
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]+\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]*");
  private static final int LONGEST = 1 << 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private JwtEnd() {}

  /** Returns when {@code secret} ends, if it is such a token and says so. */
  static Optional<Instant> of(Secret secret) {
    String value = secret.reveal();
    Matcher parts = JWT.matcher(value);
    if (value.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    try {
      JsonNode end = JSON.readTree(Base64.getUrlDecoder().decode(parts.group(1))).path("exp");
      return end.isNumber() ? Optional.of(Instant.ofEpochSecond(end.asLong())) : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
