package io.github.authdex.auth.mtls;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.PrivateKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * A private key and its certificates.
 *
 * @param chain the client's own certificate first
 */
record ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
  private static final int JKS_MAGIC = 0xfe;

  /** A way of signing for each kind of key, to try whether key and certificate are a pair. */
  private static final Map<String, String> TRIALS =
      Map.of(
          "RSA", "SHA256withRSA",
          "EC", "SHA256withECDSA",
          "EdDSA", "EdDSA",
          "DSA", "SHA256withDSA");

  /**
   * Reads an identity from PEM texts.
   *
   * @param key may stand in the same text as the certificates
   */
  static ClientIdentity ofPem(String certificates, Secret key, Optional<Secret> passphrase) {
    PrivateKey own = PrivateKeys.read(key, passphrase);
    return new ClientIdentity(own, ordered(own, certificates(certificates)));
  }

  /** Returns the certificate of {@code key} and those above it, whatever else was given. */
  private static List<X509Certificate> ordered(PrivateKey key, List<X509Certificate> given) {
    List<X509Certificate> chain = new ArrayList<>();
    Optional<X509Certificate> next =
        given.stream().filter(one -> isPair(key, one.getPublicKey())).findFirst();
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      X500Principal issuer = next.get().getIssuerX500Principal();
      next = given.stream().filter(one -> one.getSubjectX500Principal().equals(issuer)).findFirst();
    }
    return chain.isEmpty() ? given : chain;
  }

  /**
   * Reads an identity from a key store in PKCS #12 or JKS, the first entry that has a key.
   *
   * @throws IllegalArgumentException if the passphrase does not open it or it has no key
   */
  static ClientIdentity ofKeyStore(byte[] content, Optional<Secret> passphrase) {
    char[] password = passphrase.map(secret -> secret.reveal().toCharArray()).orElse(new char[0]);
    try {
      KeyStore store = KeyStore.getInstance(isJks(content) ? "JKS" : "PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      Enumeration<String> aliases = store.aliases();
      while (aliases.hasMoreElements()) {
        String alias = aliases.nextElement();
        Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
        if (key instanceof PrivateKey pair) {
          return new ClientIdentity(pair, x509(List.of(store.getCertificateChain(alias))));
        }
      }
    } catch (UnrecoverableKeyException e) {
      throw new IllegalArgumentException(
          "Expected the key in the key store to have the passphrase of the store but it has another;"
              + " change it by keytool -keypasswd");
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Expected a key store in PKCS #12 or JKS and its passphrase but it does not open");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Expected a key store that this JDK reads", e);
    }
    throw new IllegalArgumentException("Expected a private key in the key store but it has none");
  }

  /**
   * Returns this identity if its key fits its certificate, which has not ended.
   *
   * @throws IllegalArgumentException if not
   */
  ClientIdentity checked(Clock clock) {
    X509Certificate own = chain.get(0);
    if (!isPair(key, own.getPublicKey())) {
      throw new IllegalArgumentException(
          "Expected the private key of one of the certificates but it is that of another");
    }
    if (own.getNotAfter().toInstant().isBefore(clock.instant())) {
      throw new IllegalArgumentException(
          "Expected a client certificate in its time but it ended at "
              + own.getNotAfter().toInstant());
    }
    return this;
  }

  /** Returns the certificates of {@code pem}, in order. */
  static List<X509Certificate> certificates(String pem) {
    int start = pem.indexOf("-----BEGIN CERTIFICATE-----");
    StringBuilder blocks = new StringBuilder();
    while (start >= 0) {
      int end = pem.indexOf("-----END CERTIFICATE-----", start);
      blocks.append(end < 0 ? "" : pem.substring(start, end) + "-----END CERTIFICATE-----\n");
      start = end < 0 ? -1 : pem.indexOf("-----BEGIN CERTIFICATE-----", end);
    }
    try {
      byte[] text = blocks.toString().replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
      List<X509Certificate> read =
          x509(
              List.copyOf(
                  CertificateFactory.getInstance("X.509")
                      .generateCertificates(new ByteArrayInputStream(text))));
      if (!read.isEmpty()) {
        return read;
      }
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "Expected certificates in PEM (RFC 7468 §5) but one of them is broken", e);
    }
    throw new IllegalArgumentException(
        "Expected a certificate in PEM (RFC 7468 §5), which begins with"
            + " -----BEGIN CERTIFICATE-----, but found none");
  }

  private static List<X509Certificate> x509(List<? extends Certificate> certificates) {
    List<X509Certificate> x509 = new ArrayList<>();
    for (Certificate certificate : certificates) {
      x509.add((X509Certificate) certificate);
    }
    return List.copyOf(x509);
  }

  private static boolean isPair(PrivateKey key, PublicKey own) {
    try {
      String trial = TRIALS.get(own.getAlgorithm());
      if (trial == null || !own.getAlgorithm().equals(key.getAlgorithm())) {
        return false;
      }
      Signature signature = Signature.getInstance(trial);
      signature.initSign(key);
      byte[] made = signature.sign();
      signature.initVerify(own);
      return signature.verify(made);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isJks(byte[] content) {
    return content.length > 0 && (content[0] & 0xff) == JKS_MAGIC;
  }

  @Override
  public String toString() {
    return chain.get(0).getSubjectX500Principal().getName();
  }
}
