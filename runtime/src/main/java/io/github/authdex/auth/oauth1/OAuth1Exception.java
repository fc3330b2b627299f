package io.github.authdex.auth.oauth1;

import java.io.IOException;
import java.net.URI;

/** A server refused temporary or token credentials. It shows no secret. */
public final class OAuth1Exception extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Says that {@code endpoint} refused.
   *
   * @param endpoint its query is not shown
   * @param what was asked for
   * @param status what the server answered
   * @param problem what it says about it, or empty; it must not hold a secret
   */
  public OAuth1Exception(URI endpoint, String what, int status, String problem) {
    super(
        "Endpoint "
            + endpoint.getScheme()
            + "://"
            + endpoint.getRawAuthority()
            + endpoint.getRawPath()
            + " refused "
            + what
            + ": HTTP "
            + status
            + (problem.isEmpty() ? "" : ", " + problem));
    this.status = status;
  }

  /** Returns the status that the server answered. */
  public int status() {
    return status;
  }
}
