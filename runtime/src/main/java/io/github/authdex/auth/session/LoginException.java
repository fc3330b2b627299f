package io.github.authdex.auth.session;

import java.io.IOException;
import java.net.URI;

/** A server refused a login, or its answer has no session in it. It shows no secret. */
public final class LoginException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Says that a login failed.
   *
   * @param endpoint where; its query is not shown
   * @param status what the server answered
   * @param found what is wrong with the answer
   */
  public LoginException(URI endpoint, int status, String found) {
    super(
        "Login at "
            + endpoint.getScheme()
            + "://"
            + endpoint.getRawAuthority()
            + endpoint.getRawPath()
            + " failed: HTTP "
            + status
            + ", "
            + found);
    this.status = status;
  }

  /** Returns the status that the server answered. */
  public int status() {
    return status;
  }
}
