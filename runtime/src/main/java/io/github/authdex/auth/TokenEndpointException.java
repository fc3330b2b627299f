package io.github.authdex.auth;

import io.github.authdex.auth.internal.ServerText;
import java.io.IOException;
import java.net.URI;

/**
 * A token endpoint refused a grant (RFC 6749 §5.2), or answered with something else than a token.
 */
public final class TokenEndpointException extends IOException {
  private static final long serialVersionUID = 1L;

  private final URI endpoint;
  private final String grant;
  private final String error;

  /**
   * Says that {@code endpoint} refused {@code grant}.
   *
   * @param endpoint the token endpoint; its query is not shown
   * @param grant the grant type, such as {@code client_credentials}
   * @param error the standard's error code, or {@code HTTP} and a status if the server gave none
   * @param description what the server says about it, or empty; it must not hold a secret
   */
  public TokenEndpointException(URI endpoint, String grant, String error, String description) {
    super(
        "Token endpoint "
            + withoutQuery(endpoint)
            + " refused grant "
            + grant
            + ": "
            + ServerText.printable(error)
            + (description.isBlank() ? "" : ", " + ServerText.printable(description)));
    this.endpoint = withoutQuery(endpoint);
    this.grant = grant;
    this.error = error;
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

  private static URI withoutQuery(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }
}
