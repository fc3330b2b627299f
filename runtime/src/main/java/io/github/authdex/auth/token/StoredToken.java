package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A token that a server issued.
 *
 * @param accessToken goes on requests
 * @param refreshToken gets the next one, if the server issued it
 * @param obtained when the server issued it
 * @param expires when it ends, if the server said so
 */
public record StoredToken(
    Secret accessToken,
    Optional<Secret> refreshToken,
    Instant obtained,
    Optional<Instant> expires) {
  public StoredToken {
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(refreshToken, "refreshToken");
    Objects.requireNonNull(obtained, "obtained");
    Objects.requireNonNull(expires, "expires");
  }
}
