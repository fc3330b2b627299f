package io.github.authdex.lab.server;

import io.github.authdex.lab.key.CertificateAuthority;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS on both sides of the lab, with certificates of its own authority. */
public final class LabTls {
  private static final char[] IN_MEMORY = "in-memory".toCharArray();

  private LabTls() {}

  /**
   * Returns the server's side. It asks for a client's certificate and takes any, since the check
   * says what is wrong with it in words that a handshake has not.
   *
   * @param names what the server is called beside {@code localhost}
   */
  public static SSLContext server(
      CertificateAuthority authority, KeyPair pair, Collection<String> names) {
    try {
      KeyStore store = emptyStore();
      Certificate[] chain = {authority.server(pair.getPublic(), names)};
      store.setKeyEntry("server", pair.getPrivate(), IN_MEMORY, chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, IN_MEMORY);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {new Anyone()}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e); // All of it is in memory and of every JDK.
    }
  }

  /** Returns the side of a client that shows no certificate and trusts {@code authority} alone. */
  public static SSLContext client(X509Certificate authority) {
    try {
      KeyStore store = emptyStore();
      store.setCertificateEntry("lab", authority);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e); // All of it is in memory and of every JDK.
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Lets every client's certificate through the handshake, to the check. */
  private static final class Anyone extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("The lab is a server only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
      checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
