package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.internal.ServerText;
import java.io.IOException;

/** An authorization server, or the person at it, refused (RFC 6749 §4.1.2.1, RFC 8628 §3.5). */
public final class AuthorizationException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Says that the authorization failed.
   *
   * @param error the standard's error code, such as {@code access_denied}
   * @param description what the server says about it, or empty
   */
  public AuthorizationException(String error, String description) {
    super(
        "Authorization server refused: "
            + ServerText.printable(error)
            + (description.isBlank() ? "" : ", " + ServerText.printable(description)));
    this.error = error;
  }

  /** Returns the standard's error code, such as {@code access_denied}. */
  public String error() {
    return error;
  }
}
