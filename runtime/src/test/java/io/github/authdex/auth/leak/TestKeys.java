package io.github.authdex.auth.leak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;

/** Keys as callers write them; most are made for one run. */
final class TestKeys {
  /** That of the client certificate of the tests, since one is not made at once. */
  static final KeyPair RSA = rsa(octetsOfPem(file("client-pkcs8.pem")));

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

  private static KeyPair rsa(byte[] pkcs8) {
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      PublicKey open =
          factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return new KeyPair(open, key);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it.
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

  /**
   * Returns a key store with the client certificate of the tests, in Base64. It opens after few
   * iterations, since a case opens it dozens of times.
   */
  static String pkcs12(String passphrase) {
    for (String count : List.of("certPbe", "keyPbe", "mac")) {
      Security.setProperty("keystore.pkcs12." + count + "IterationCount", "100");
    }
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
