package io.github.authdex.auth.oidc;

import java.io.IOException;

/** An ID token is not one for this client and this request (OpenID Connect Core 1.0 §3.1.3.7). */
public final class IdTokenException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what does not hold.
   *
   * @param expectation what was expected of it, and what it is, without anything secret
   */
  public IdTokenException(String expectation) {
    super("Expected an ID token " + expectation);
  }
}
