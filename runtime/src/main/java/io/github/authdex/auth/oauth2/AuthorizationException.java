package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.token.Retryable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An authorization server, or the person at it, refused (RFC 6749 §4.1.2.1, RFC 8628 §3.5). */
public final class AuthorizationException extends IOException implements Retryable {
  private static final long serialVersionUID = 2L;

  private final String error;
  private final int status;
  private final Duration retryAfter;

  /**
   * Says that the authorization failed.
   *
   * @param error the standard's error code, such as {@code access_denied}
   * @param description what the server says about it, or empty
   */
  public AuthorizationException(String error, String description) {
    this(error, description, 0, Optional.empty());
  }

  /**
   * Says that the authorization failed.
   *
   * @param error the standard's error code, or {@code HTTP} and a status if the server gave none
   * @param description what the server says about it, or empty
   * @param status the status of the answer, 0 if it did not come as one
   * @param retryAfter how long the server asks to wait, if it does
   */
  public AuthorizationException(
      String error, String description, int status, Optional<Duration> retryAfter) {
    super(
        "Authorization server refused: "
            + ServerText.printable(error)
            + (description.isBlank() ? "" : ", " + ServerText.printable(description))
            + Retries.hint(retryAfter));
    this.error = error;
    this.status = status;
    this.retryAfter = retryAfter.orElse(null);
  }

  /** Returns the standard's error code, such as {@code access_denied}. */
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
}
