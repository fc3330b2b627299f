package io.github.authdex.auth.message;

import io.github.authdex.auth.internal.text.Syntax;
import java.net.URI;
import java.util.Objects;

/**
 * A request as signers see it, apart from any HTTP library.
 *
 * @param method upper case, such as {@code GET}
 * @param uri absolute, without user information; its raw path and query are sent as they are
 * @param headers in the order they are sent
 * @param body the content, {@link Body#EMPTY} if there is none
 */
public record Request(String method, URI uri, Headers headers, Body body) {
  public Request {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    if (!Syntax.isToken(method)) {
      throw new IllegalArgumentException(
          "Expected a method (RFC 9110 §9) but was \"" + method + "\"");
    }
    if (uri.getHost() == null || uri.getScheme() == null) {
      throw new IllegalArgumentException("Expected an absolute URL with a host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "Expected a URL without user information in front of the host "
              + uri.getHost()
              + "; give it as the credential of a basic scheme");
    }
  }

  /** Returns a request without headers and content. */
  public static Request of(String method, URI uri) {
    return new Request(method, uri, Headers.EMPTY, Body.EMPTY);
  }

  /** Returns this request to {@code uri}. */
  public Request withUri(URI uri) {
    return new Request(method, uri, headers, body);
  }

  /** Returns this request with {@code headers} instead of its own. */
  public Request withHeaders(Headers headers) {
    return new Request(method, uri, headers, body);
  }

  /** Returns this request with {@code name} set to {@code value} alone. */
  public Request withHeader(String name, String value) {
    return withHeaders(headers.replaced(name, value));
  }

  /** Returns this request with {@code body}. */
  public Request withBody(Body body) {
    return new Request(method, uri, headers, body);
  }

  /** Shows neither query nor header values: both carry secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
