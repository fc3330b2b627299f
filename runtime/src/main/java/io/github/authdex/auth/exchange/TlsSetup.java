package io.github.authdex.auth.exchange;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

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

  /**
   * Returns who decides in {@link #context} which servers are trusted, for libraries that ask for
   * it apart; empty if that is left to the JDK.
   *
   * @throws IOException if an authority cannot be read
   */
  default Optional<X509TrustManager> trust() throws IOException {
    return Optional.empty();
  }
}
