package io.github.authdex.auth.mtls;

import io.github.authdex.auth.message.Origin;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Chooses the client certificate by the peer. Threads share it. */
final class PeerKeys extends X509ExtendedKeyManager {
  /**
   * A certificate and what tells whether a server takes its kind and issuer.
   *
   * @param manager of that certificate alone
   */
  record Identity(ClientIdentity certificate, X509ExtendedKeyManager manager) {
    static Identity of(ClientIdentity certificate) throws GeneralSecurityException, IOException {
      for (KeyManager manager : MtlsSetup.keys(certificate)) {
        if (manager instanceof X509ExtendedKeyManager keys) {
          return new Identity(certificate, keys);
        }
      }
      throw new AssertionError("Every JDK has a key manager that chooses for an engine");
    }
  }

  private final Map<String, Identity> identities = new LinkedHashMap<>();

  PeerKeys(Map<Origin, Identity> identities) {
    identities.forEach((origin, identity) -> this.identities.put(origin.toString(), identity));
  }

  @Override
  public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
    return chosen(
        Peer.of(engine), keys -> keys.chooseEngineClientAlias(types, issuers, engine) != null);
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return chosen(Peer.of(socket), keys -> keys.chooseClientAlias(types, issuers, socket) != null);
  }

  private String chosen(Optional<Origin> peer, Predicate<X509ExtendedKeyManager> question) {
    return peer.map(Origin::toString)
        .filter(identities::containsKey)
        .filter(alias -> question.test(identities.get(alias).manager()))
        .orElse(null);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    Identity identity = identities.get(alias);
    return identity == null ? null : identity.certificate().chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    Identity identity = identities.get(alias);
    return identity == null ? null : identity.certificate().key();
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return identities.keySet().toArray(String[]::new);
  }

  /** None: this is a client. */
  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return null;
  }
}
