package io.github.authdex.auth.message;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;

/**
 * A response without its body.
 *
 * @param uri where it came from
 * @param status the status code
 * @param headers the header fields
 * @param certificate what the server proved itself with, if it came over TLS
 */
public record ResponseHead(
    URI uri, int status, Headers headers, Optional<X509Certificate> certificate) {
  public ResponseHead {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(certificate, "certificate");
  }

  /** The head of a response that did not come over TLS, or of which that does not matter. */
  public ResponseHead(URI uri, int status, Headers headers) {
    this(uri, status, headers, Optional.empty());
  }
}
