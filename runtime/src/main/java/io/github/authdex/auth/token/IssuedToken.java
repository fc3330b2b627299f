package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server issued (RFC 6749 §5.1). A {@link TokenStore} keeps its parts apart: the access
 * token under an {@link AccessKey}, the refresh token under that one's {@link ChainKey}.
 *
 * @param accessToken goes on requests
 * @param refreshToken gets the next one, if the server issued it
 * @param obtained when the server issued it
 * @param expires when the access token ends, if the server or the API's documentation says so
 * @param refreshExpires when the refresh token ends, if the API's documentation says so
 * @param fields what is kept of the answer besides, by JSON pointer; see {@link
 *     io.github.authdex.auth.AuthEnvironment#answerFields}; the granted scope too, if it was told
 * @param idToken who consented (OpenID Connect Core 1.0 §3.1.3.3), if the server said so; as it
 *     came, not checked, and never kept by a store
 */
public record IssuedToken(
    Secret accessToken,
    Optional<Secret> refreshToken,
    Instant obtained,
    Optional<Instant> expires,
    Optional<Instant> refreshExpires,
    Map<String, String> fields,
    Optional<Secret> idToken) {
  public IssuedToken {
    Objects.requireNonNull(idToken, "idToken");
    Objects.requireNonNull(refreshExpires, "refreshExpires");
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(refreshToken, "refreshToken");
    Objects.requireNonNull(obtained, "obtained");
    Objects.requireNonNull(expires, "expires");
    fields = Map.copyOf(fields);
  }

  /** Makes one that does not tell who consented. */
  public IssuedToken(
      Secret accessToken,
      Optional<Secret> refreshToken,
      Instant obtained,
      Optional<Instant> expires,
      Optional<Instant> refreshExpires,
      Map<String, String> fields) {
    this(accessToken, refreshToken, obtained, expires, refreshExpires, fields, Optional.empty());
  }

  /** Makes one of whose answer nothing is kept besides. */
  public IssuedToken(
      Secret accessToken,
      Optional<Secret> refreshToken,
      Instant obtained,
      Optional<Instant> expires,
      Optional<Instant> refreshExpires) {
    this(accessToken, refreshToken, obtained, expires, refreshExpires, Map.of());
  }

  /** Makes one whose refresh token ends nobody knows when. */
  public IssuedToken(
      Secret accessToken,
      Optional<Secret> refreshToken,
      Instant obtained,
      Optional<Instant> expires) {
    this(accessToken, refreshToken, obtained, expires, Optional.empty());
  }

  /** Returns the same with {@code fields}. */
  public IssuedToken withFields(Map<String, String> fields) {
    return new IssuedToken(
        accessToken, refreshToken, obtained, expires, refreshExpires, fields, idToken);
  }

  /** Returns the access token as a store keeps it. */
  public StoredToken access() {
    return new StoredToken(accessToken, obtained, expires, fields);
  }

  /**
   * Returns the refresh token as a store keeps it, with the fields: where the API lives must be
   * known as long as there is a token for it.
   */
  public Optional<StoredToken> refresh() {
    return refreshToken.map(token -> new StoredToken(token, obtained, refreshExpires, fields));
  }
}
