package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One secret that a {@link TokenStore} keeps, its life, and what the server said beside it. What it
 * is for the key says; a store need not know.
 *
 * @param secret an access token, a session or a refresh token
 * @param obtained when the server issued it
 * @param expires when it ends, if the server said so
 * @param fields what is kept of the answer besides, by JSON pointer, such as where the API lives;
 *     no secrets
 */
public record StoredToken(
    Secret secret, Instant obtained, Optional<Instant> expires, Map<String, String> fields) {
  private static final String FORM = "1";
  private static final String FORM_WITH_FIELDS = "2";
  private static final String NEVER = "-";

  public StoredToken {
    Objects.requireNonNull(secret, "secret");
    Objects.requireNonNull(obtained, "obtained");
    Objects.requireNonNull(expires, "expires");
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Makes one of whose answer nothing is kept besides. */
  public StoredToken(Secret secret, Instant obtained, Optional<Instant> expires) {
    this(secret, obtained, expires, Map.of());
  }

  /**
   * Returns all of it as one text, for stores that keep texts: the form's number, both instants
   * (ISO 8601, {@code -} for none), in form 2 the fields as a form writes them, and the secret,
   * with spaces between.
   */
  public Secret write() {
    String end = expires.map(Instant::toString).orElse(NEVER);
    return Secret.of(
        fields.isEmpty()
            ? String.join(" ", FORM, obtained.toString(), end, secret.reveal())
            : String.join(
                " ",
                FORM_WITH_FIELDS,
                obtained.toString(),
                end,
                FormText.of(fields),
                secret.reveal()));
  }

  /**
   * Returns what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is no such text; the message does not show it
   */
  public static StoredToken read(Secret text) {
    boolean withFields = text.reveal().startsWith(FORM_WITH_FIELDS + " ");
    int count = withFields ? 5 : 4;
    String[] parts = text.reveal().split(" ", count);
    if (parts.length < count || !(withFields || parts[0].equals(FORM))) {
      throw unreadable();
    }
    try {
      return new StoredToken(
          Secret.of(parts[count - 1]),
          Instant.parse(parts[1]),
          parts[2].equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(parts[2])),
          withFields ? fields(parts[3]) : Map.of());
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length < 2) {
        throw unreadable();
      }
      fields.put(PercentEncoding.decodeForm(parts[0]), PercentEncoding.decodeForm(parts[1]));
    }
    return fields;
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "Expected a stored token of form 1 or 2, with two instants and a secret");
  }
}
