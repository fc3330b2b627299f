package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One secret that a {@link TokenStore} keeps, and its life. What it is for the key says; a store
 * need not know.
 *
 * @param secret an access token, a session or a refresh token
 * @param obtained when the server issued it
 * @param expires when it ends, if the server said so
 */
public record StoredToken(Secret secret, Instant obtained, Optional<Instant> expires) {
  private static final String FORM = "1";
  private static final String NEVER = "-";

  public StoredToken {
    Objects.requireNonNull(secret, "secret");
    Objects.requireNonNull(obtained, "obtained");
    Objects.requireNonNull(expires, "expires");
  }

  /**
   * Returns all of it as one text, for stores that keep texts: the form's number, both instants
   * (ISO 8601, {@code -} for none) and the secret, with spaces between.
   */
  public Secret write() {
    String end = expires.map(Instant::toString).orElse(NEVER);
    return Secret.of(String.join(" ", FORM, obtained.toString(), end, secret.reveal()));
  }

  /**
   * Returns what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is no such text; the message does not show it
   */
  public static StoredToken read(Secret text) {
    String[] parts = text.reveal().split(" ", 4);
    if (parts.length < 4 || !parts[0].equals(FORM)) {
      throw unreadable();
    }
    try {
      return new StoredToken(
          Secret.of(parts[3]),
          Instant.parse(parts[1]),
          parts[2].equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(parts[2])));
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "Expected a stored token of form " + FORM + ", with two instants and a secret");
  }
}
