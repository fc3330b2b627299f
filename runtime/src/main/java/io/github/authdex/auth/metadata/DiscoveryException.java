package io.github.authdex.auth.metadata;

import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.token.Retryable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server says of itself cannot be had or used (OpenID Connect Discovery 1.0 §4, RFC 8414 §3,
 * RFC 9728 §3).
 */
public final class DiscoveryException extends IOException implements Retryable {
  private static final long serialVersionUID = 1L;

  private final URI document;
  private final int status;
  private final Duration retryAfter;

  /**
   * Says that {@code document} cannot be used.
   *
   * @param document its URL; its query is not shown
   * @param found what is wrong, without a secret
   * @param status the status of the answer, 0 if it came as it should
   * @param retryAfter how long the server asks to wait, if it does
   */
  public DiscoveryException(URI document, String found, int status, Optional<Duration> retryAfter) {
    super("Discovery document " + plain(document) + " " + found + Retries.hint(retryAfter));
    this.document = plain(document);
    this.status = status;
    this.retryAfter = retryAfter.orElse(null);
  }

  static DiscoveryException broken(URI document, String found) {
    return new DiscoveryException(document, found, 0, Optional.empty());
  }

  private static URI plain(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }

  /** Returns the URL of the discovery document, without its query. */
  public URI document() {
    return document;
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
