package io.github.authdex.okhttp;

import io.github.authdex.auth.exchange.TlsSetup;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Client certificates. */
final class Certificates {
  private Certificates() {}

  /** Lets the clients of {@code builder} show what {@code tls} has, and trust whom it trusts. */
  static void show(TlsSetup tls, OkHttpClient.Builder builder) throws IOException {
    Optional<X509TrustManager> trust = tls.trust();
    builder.sslSocketFactory(
        tls.context().getSocketFactory(), trust.isPresent() ? trust.get() : usual());
  }

  private static X509TrustManager usual() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK has one.
    }
  }
}
