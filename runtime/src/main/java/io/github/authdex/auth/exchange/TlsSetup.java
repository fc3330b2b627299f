package io.github.authdex.auth.exchange;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/**
 * Prepares the connection that a request travels on: client certificates, trusted authorities.
 * Programs may implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface TlsSetup {
  /**
   * Returns the context for connections to the API's hosts.
   *
   * @throws IOException if a certificate or key cannot be read
   */
  SSLContext context() throws IOException;
}
