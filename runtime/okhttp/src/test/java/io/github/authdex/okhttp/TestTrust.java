package io.github.authdex.okhttp;

import io.github.authdex.auth.TestTls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** {@link TestTls} for OkHttp, which asks for the authorities once more. */
final class TestTrust {
  private TestTrust() {}

  static void into(OkHttpClient.Builder builder) {
    try (InputStream file = TestTls.class.getResourceAsStream("/mtls/ca.pem")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      builder.sslSocketFactory(
          TestTls.client().getSocketFactory(), (X509TrustManager) factory.getTrustManagers()[0]);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK reads certificates.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
