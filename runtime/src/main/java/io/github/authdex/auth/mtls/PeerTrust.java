package io.github.authdex.auth.mtls;

import io.github.authdex.auth.message.Origin;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts a peer by the authorities that were given for it, or by those of the JDK. */
final class PeerTrust extends X509ExtendedTrustManager {
  private final Map<Origin, X509ExtendedTrustManager> trust;
  private final X509ExtendedTrustManager usual;

  private PeerTrust(Map<Origin, X509ExtendedTrustManager> trust, X509ExtendedTrustManager usual) {
    this.trust = trust;
    this.usual = usual;
  }

  /**
   * Returns the trust in several peers.
   *
   * @param trust null where it is left to the JDK
   */
  static PeerTrust of(Map<Origin, TrustManager[]> trust) throws GeneralSecurityException {
    Map<Origin, X509ExtendedTrustManager> own = new LinkedHashMap<>();
    trust.forEach(
        (origin, managers) -> {
          if (managers != null) {
            own.put(origin, extended(managers));
          }
        });
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return new PeerTrust(own, extended(factory.getTrustManagers()));
  }

  private static X509ExtendedTrustManager extended(TrustManager[] managers) {
    for (TrustManager manager : managers) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new AssertionError("Every JDK has a trust manager that checks the host's name");
  }

  private X509ExtendedTrustManager of(Optional<Origin> peer) {
    return peer.map(trust::get).orElse(usual);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    of(Peer.of(engine)).checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    of(Peer.of(socket)).checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    usual.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("Expected a server, since this is a client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("Expected a server, since this is a client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("Expected a server, since this is a client");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return usual.getAcceptedIssuers();
  }
}
