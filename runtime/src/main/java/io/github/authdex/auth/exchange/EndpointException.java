package io.github.authdex.auth.exchange;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/**
 * A token or login endpoint, or a discovery document, could not be asked or gave no answer that can
 * be read: the network failed, or the time or size of an answer was exceeded, or the rules of HTTP
 * were broken. What was thrown then is the cause. An endpoint that answered, and refused, is told
 * by an exception of the kind.
 */
public final class EndpointException extends IOException {
  private static final long serialVersionUID = 1L;

  private final URI endpoint;

  /**
   * Says that an endpoint gave no answer.
   *
   * @param role what the endpoint is, such as {@code Token endpoint}
   * @param endpoint its URL; its query is not shown
   * @param failure what came of it, such as {@code could not be read}
   * @param why in words, without a secret
   * @param cause what was thrown
   */
  public EndpointException(
      String role, URI endpoint, String failure, String why, IOException cause) {
    super(role + " " + plain(endpoint) + " " + failure + ": " + why, cause);
    this.endpoint = plain(endpoint);
  }

  private static URI plain(URI uri) {
    Objects.requireNonNull(uri, "endpoint");
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }

  /** Returns the endpoint, without its query. */
  public URI endpoint() {
    return endpoint;
  }
}
