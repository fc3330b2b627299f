package io.github.authdex.auth;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pair of keys in PEM, made for one run of the tests.
 *
 * @param privateKey PKCS #8
 * @param publicKey the subject's public key information (RFC 5280 §4.1.2.7)
 */
public record PemKeys(String privateKey, String publicKey) {
  private static final Map<String, PemKeys> MADE = new ConcurrentHashMap<>();

  /**
   * Returns the pair of {@code type}, such as {@code RSA}.
   *
   * @param bits the length of the key or of its curve; no matter for Ed25519
   */
  public static PemKeys of(String type, int bits) {
    return MADE.computeIfAbsent(type + bits, name -> generate(type, bits));
  }

  private static PemKeys generate(String type, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
      generator.initialize(bits);
      KeyPair pair = generator.generateKeyPair();
      return new PemKeys(
          pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
          pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns {@code der} under {@code label} in PEM (RFC 7468). */
  public static String pem(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }
}
