package io.github.authdex.auth.session;

import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.token.Retryable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A server refused a login, or its answer has no session in it. It shows no secret. */
public final class LoginException extends IOException implements Retryable {
  private static final long serialVersionUID = 2L;

  private final int status;
  private final Duration retryAfter;

  /**
   * Says that a login failed.
   *
   * @param endpoint where; its query is not shown
   * @param status what the server answered
   * @param found what is wrong with the answer
   */
  public LoginException(URI endpoint, int status, String found) {
    this(endpoint, status, found, Optional.empty());
  }

  /**
   * Says that a login failed.
   *
   * @param endpoint where; its query is not shown
   * @param status what the server answered
   * @param found what is wrong with the answer
   * @param retryAfter how long the server asks to wait, if it does
   */
  public LoginException(URI endpoint, int status, String found, Optional<Duration> retryAfter) {
    super(
        "Login at "
            + endpoint.getScheme()
            + "://"
            + endpoint.getRawAuthority()
            + endpoint.getRawPath()
            + " failed: HTTP "
            + status
            + ", "
            + found
            + Retries.hint(retryAfter));
    this.status = status;
    this.retryAfter = retryAfter.orElse(null);
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
    return Retries.worthwhile(status, "");
  }
}
