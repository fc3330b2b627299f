package io.github.authdex.lab.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A client's key and certificate in the form that an API's credentials ask for: PEM where the key
 * is a credential of its own or there is no passphrase, else a key store in PKCS #12.
 */
public final class ClientCertificate {
  /** What the JDK can also write as PKCS #8 (RFC 7292 §C); the key is a throw-away one. */
  private static final String ENCRYPTION = "PBEWithSHA1AndDESede";

  private final CertificateAuthority authority;
  private final KeyPair pair;
  private final X509Certificate certificate;
  private final boolean ownKey;
  private final Optional<String> passphrase;

  /** Takes the text of the role {@code passphrase}, and whether {@code privateKey} has one. */
  public ClientCertificate(
      CertificateAuthority authority, RandomText random, UnaryOperator<String> roles) {
    this.authority = authority;
    this.pair = random.pair(KeyType.P256);
    this.certificate = authority.client("authdex lab client", pair.getPublic());
    this.ownKey = roles.apply("privateKey") != null;
    this.passphrase =
        Optional.ofNullable(roles.apply("passphrase")).filter(text -> !text.isEmpty());
  }

  /** Returns the credentials, with the authority that the lab's own certificate comes from. */
  public List<ThrowawayKey> keys() {
    ThrowawayKey authorities =
        ThrowawayKey.text("authorities", CertificateAuthority.pem(authority.certificate()));
    String chain = CertificateAuthority.pem(certificate);
    if (ownKey) {
      return List.of(
          new ThrowawayKey("certificate", chain, Optional.of(pair)),
          ThrowawayKey.text("privateKey", passphrase.map(this::encrypted).orElseGet(this::plain)),
          authorities);
    }
    String both = passphrase.map(this::keyStore).orElseGet(() -> chain + plain());
    return List.of(new ThrowawayKey("certificate", both, Optional.of(pair)), authorities);
  }

  private String plain() {
    return JwtKey.pem(pair.getPrivate());
  }

  /** Returns the key as encrypted PKCS #8 in PEM (RFC 7468 §11). */
  private String encrypted(String word) {
    try {
      Cipher cipher = Cipher.getInstance(ENCRYPTION);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          SecretKeyFactory.getInstance(ENCRYPTION)
              .generateSecret(new PBEKeySpec(word.toCharArray())));
      byte[] content = cipher.doFinal(pair.getPrivate().getEncoded());
      AlgorithmParameters parameters = cipher.getParameters();
      byte[] info = new EncryptedPrivateKeyInfo(parameters, content).getEncoded();
      return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(info)
          + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  /** Returns a key store of PKCS #12 in Base64. */
  private String keyStore(String word) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain = {certificate};
      store.setKeyEntry("client", pair.getPrivate(), word.toCharArray(), chain);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      store.store(content, word.toCharArray());
      return Base64.getEncoder().encodeToString(content.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e); // Every JDK ships it, and all is in memory.
    }
  }
}
