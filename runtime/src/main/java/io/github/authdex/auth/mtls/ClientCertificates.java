package io.github.authdex.auth.mtls;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.message.Origin;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A client certificate for each of several servers, told apart by host and port. A server sees its
 * own alone, one that is not named sees none, and the authorities that go with a certificate count
 * for its server alone. Immutable.
 */
public final class ClientCertificates implements TlsSetup {
  /** No certificate for anybody. */
  public static final ClientCertificates NONE = new ClientCertificates(Map.of());

  private final Map<Origin, MtlsSetup> setups;

  private ClientCertificates(Map<Origin, MtlsSetup> setups) {
    this.setups = setups;
  }

  /**
   * Returns these certificates and one for the host and port of {@code server}.
   *
   * @param held the credentials of {@link MtlsScheme}: certificate, privateKey, passphrase and
   *     authorities
   * @throws IllegalArgumentException if {@code server} is not an https URL
   */
  public ClientCertificates with(URI server, Credentials held) {
    Origin origin = Origin.of(server);
    if (!origin.scheme().equals("https")) {
      throw new IllegalArgumentException(
          "Expected an https URL for a client certificate but was " + origin);
    }
    Map<Origin, MtlsSetup> more = new LinkedHashMap<>(setups);
    more.put(origin, MtlsSetup.of(held, Clock.systemUTC()));
    return new ClientCertificates(more);
  }

  /** Returns the authentication by these certificates alone. */
  public Authentication authentication() {
    return new Authentication(List.of(), List.of(), Optional.of(this));
  }

  @Override
  public SSLContext context() throws IOException {
    Map<Origin, PeerKeys.Identity> identities = new LinkedHashMap<>();
    try {
      for (Map.Entry<Origin, MtlsSetup> entry : setups.entrySet()) {
        MtlsSetup setup = entry.getValue();
        ClientIdentity identity = setup.identity().checked(setup.clock());
        identities.put(entry.getKey(), PeerKeys.Identity.of(identity));
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new PeerKeys(identities)}, new TrustManager[] {peerTrust()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("Expected client certificates that TLS can use", e);
    }
  }

  @Override
  public Optional<X509TrustManager> trust() throws IOException {
    try {
      return Optional.of(peerTrust());
    } catch (GeneralSecurityException e) {
      throw new IOException("Expected authorities that TLS can use", e);
    }
  }

  private PeerTrust peerTrust() throws GeneralSecurityException, IOException {
    Map<Origin, TrustManager[]> trust = new LinkedHashMap<>();
    for (Map.Entry<Origin, MtlsSetup> entry : setups.entrySet()) {
      trust.put(entry.getKey(), entry.getValue().trustManagers());
    }
    return PeerTrust.of(trust);
  }

  @Override
  public String toString() {
    return "client certificates for " + setups.keySet();
  }
}
