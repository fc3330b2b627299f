package io.github.authdex.auth.mtls;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.TlsSetup;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Makes connections that show a client certificate. Files are read when a client is made, so that a
 * new client sees a certificate that was renewed.
 *
 * @param certificate the chain, or a key store
 * @param privateKey empty where it stands with the certificate
 * @param passphrase of the key or key store
 * @param authorities the only ones that are trusted; those of the JDK if empty
 */
record MtlsSetup(
    Secret certificate,
    Optional<Secret> privateKey,
    Optional<Secret> passphrase,
    Optional<Secret> authorities,
    Clock clock)
    implements TlsSetup {
  private static final char[] IN_MEMORY = "in-memory".toCharArray();

  /** Returns the setup by the credentials of {@link MtlsScheme}. */
  static MtlsSetup of(Credentials held, Clock clock) {
    return new MtlsSetup(
        held.require("certificate"),
        given(held, "privateKey"),
        given(held, "passphrase"),
        given(held, "authorities"),
        clock);
  }

  private static Optional<Secret> given(Credentials held, String role) {
    return held.find(role).filter(value -> !value.isEmpty());
  }

  @Override
  public SSLContext context() throws IOException {
    ClientIdentity identity = identity().checked(clock);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(identity), trustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("Expected a client certificate that TLS can use", e);
    }
  }

  @Override
  public Optional<X509TrustManager> trust() throws IOException {
    try {
      TrustManager[] managers = trustManagers();
      return managers == null ? Optional.empty() : Optional.of((X509TrustManager) managers[0]);
    } catch (GeneralSecurityException e) {
      throw new IOException("Expected authorities that TLS can use", e);
    }
  }

  ClientIdentity identity() throws IOException {
    KeyMaterial chain = KeyMaterial.of("certificate", certificate);
    if (!chain.isPem()) {
      return ClientIdentity.ofKeyStore(chain.bytes(), passphrase);
    }
    String key =
        privateKey.isPresent()
            ? KeyMaterial.of("privateKey", privateKey.get()).text()
            : chain.text();
    return ClientIdentity.ofPem(chain.text(), Secret.of(key), passphrase);
  }

  /** Returns what shows {@code identity} to servers that ask for its kind and issuer. */
  static KeyManager[] keys(ClientIdentity identity) throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setKeyEntry(
        "client", identity.key(), IN_MEMORY, identity.chain().toArray(new Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, IN_MEMORY);
    return factory.getKeyManagers();
  }

  /** Returns who decides which servers are trusted; null leaves it to the JDK. */
  TrustManager[] trustManagers() throws GeneralSecurityException, IOException {
    if (authorities.isEmpty()) {
      return null;
    }
    KeyStore store = emptyStore();
    List<X509Certificate> trusted =
        ClientIdentity.certificates(KeyMaterial.of("authorities", authorities.get()).text());
    for (X509Certificate authority : trusted) {
      store.setCertificateEntry(Integer.toString(store.size()), authority);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
