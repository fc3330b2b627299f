package io.github.authdex.auth.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Keys made for one run, as callers write them. */
final class TestKeys {
  static final KeyPair RSA = pair("RSA", 2048);
  static final KeyPair EC = pair("EC", 256);
  static final KeyPair ED25519 = pair("Ed25519", 255);

  private TestKeys() {}

  private static KeyPair pair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships them.
    }
  }

  static byte[] octets(KeyPair pair) {
    return pair.getPrivate().getEncoded();
  }

  static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(octets(pair))
        + "\n-----END PRIVATE KEY-----\n";
  }

  static String rsaJwk() {
    return new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
        .privateKey(RSA.getPrivate())
        .keyID("open")
        .build()
        .toJSONString();
  }

  /** Returns a key store with the client certificate of the tests, in Base64. */
  static String pkcs12(String passphrase) {
    char[] known = "secret-pass".toCharArray();
    try (InputStream file = TestKeys.class.getResourceAsStream("/mtls/client.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, known);
      String alias = store.aliases().nextElement();
      KeyStore copy = KeyStore.getInstance("PKCS12");
      copy.load(null, null);
      copy.setKeyEntry(
          alias,
          store.getKey(alias, known),
          passphrase.toCharArray(),
          store.getCertificateChain(alias));
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      copy.store(content, passphrase.toCharArray());
      return Base64.getEncoder().encodeToString(content.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK reads PKCS #12.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file of the tests' certificates. */
  static String file(String name) {
    try (InputStream file = TestKeys.class.getResourceAsStream("/mtls/" + name)) {
      return new String(file.readAllBytes(), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the octets of a key in PEM. */
  static byte[] octetsOfPem(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
