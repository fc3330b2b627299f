package io.github.authdex.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS between a server at 127.0.0.1 and clients that trust its authority alone. */
public final class TestTls {
  private static final char[] PASSPHRASE = "secret-pass".toCharArray();

  private TestTls() {}

  /** Returns the context of a server. */
  public static SSLContext server() {
    try (InputStream file = file("server.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSPHRASE);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSPHRASE);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK reads PKCS #12.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the context of a client. */
  public static SSLContext client() {
    try (InputStream file = file("ca.pem")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK reads X.509.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream file(String name) {
    return TestTls.class.getResourceAsStream("/mtls/" + name);
  }
}
