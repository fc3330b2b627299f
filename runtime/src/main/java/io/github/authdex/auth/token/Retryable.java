package io.github.authdex.auth.token;

import java.time.Duration;
import java.util.Optional;

/**
 * A server's refusal that tells whether and when the same may be asked for again. Programs do not
 * implement it: exceptions of this library do, and later versions may ask more of them.
 */
public interface Retryable {
  /** Returns the status of the server's answer, such as 400 or 503; 0 if there is none to tell. */
  int status();

  /** Returns how long the server asks to wait, counted from its answer (RFC 9110 §10.2.3). */
  Optional<Duration> retryAfter();

  /**
   * Returns whether the same request may work later: the server is overloaded or in trouble (HTTP
   * 408, 425, 429, 5xx but 501 and 505) or says so by its error code.
   */
  boolean retryable();
}
