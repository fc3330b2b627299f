package io.github.authdex.auth.token;

import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.ServerText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A token endpoint refused a grant (RFC 6749 §5.2), or answered with something else than a token.
 * The runtime does not ask again by itself; {@link #retryable} and {@link #retryAfter} tell who
 * does.
 */
public final class TokenEndpointException extends IOException implements Retryable {
  private static final long serialVersionUID = 2L;

  private final URI endpoint;
  private final String grant;
  private final String error;
  private final int status;
  private final Duration retryAfter;

  /**
   * Says that {@code endpoint} refused {@code grant}, without the status of its answer.
   *
   * @param endpoint the token endpoint; its query is not shown
   * @param grant the grant type, such as {@code client_credentials}
   * @param error the standard's error code, or {@code HTTP} and a status if the server gave none
   * @param description what the server says about it, or empty; it must not hold a secret
   */
  public TokenEndpointException(URI endpoint, String grant, String error, String description) {
    this(endpoint, grant, error, description, 0, Optional.empty());
  }

  /**
   * Says that {@code endpoint} refused {@code grant}.
   *
   * @param endpoint the token endpoint; its query is not shown
   * @param grant the grant type, such as {@code client_credentials}
   * @param error the standard's error code, or {@code HTTP} and a status if the server gave none
   * @param description what the server says about it, or empty; it must not hold a secret
   * @param status the status of the answer, 0 if it is not known
   * @param retryAfter how long the server asks to wait, if it does
   */
  public TokenEndpointException(
      URI endpoint,
      String grant,
      String error,
      String description,
      int status,
      Optional<Duration> retryAfter) {
    super(
        "Token endpoint "
            + withoutQuery(endpoint)
            + " refused grant "
            + grant
            + ": "
            + ServerText.printable(error)
            + (description.isBlank() ? "" : ", " + ServerText.printable(description))
            + Retries.hint(retryAfter));
    this.endpoint = withoutQuery(endpoint);
    this.grant = grant;
    this.error = error;
    this.status = status;
    this.retryAfter = retryAfter.orElse(null);
  }

  /** Returns the token endpoint, without its query. */
  public URI endpoint() {
    return endpoint;
  }

  /** Returns the grant type. */
  public String grant() {
    return grant;
  }

  /** Returns the standard's error code, such as {@code invalid_client}, or {@code HTTP 503}. */
  public String error() {
    return error;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public boolean retryable() {
    return Retries.worthwhile(status, error);
  }

  private static URI withoutQuery(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }
}
