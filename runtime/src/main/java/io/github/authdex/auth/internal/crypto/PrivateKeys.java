package io.github.authdex.auth.internal.crypto;

import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads private keys from PEM texts: PKCS #8, also encrypted, PKCS #1 and SEC 1. */
public final class PrivateKeys {
  private static final byte[] VERSION_0 = {Der.INTEGER, 1, 0};
  private static final byte[] RSA_ENCRYPTION =
      HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");

  /** The algorithms of PKCS #8 keys, by the bytes of their object identifiers. */
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "2a864886f70d010101", "RSA",
          "2a864886f70d01010a", "RSASSA-PSS",
          "2a8648ce3d0201", "EC",
          "2b6570", "Ed25519",
          "2b6571", "Ed448");

  private PrivateKeys() {}

  /**
   * Returns the private key of {@code pem}.
   *
   * @throws IllegalArgumentException if there is none that can be read; the message does not show
   *     it
   */
  public static PrivateKey read(Secret pem) {
    return read(pem, Optional.empty());
  }

  /**
   * Returns the private key of {@code pem}.
   *
   * @param passphrase of an encrypted key
   * @throws IllegalArgumentException if there is none that can be read; the message does not show
   *     it
   */
  public static PrivateKey read(Secret pem, Optional<Secret> passphrase) {
    List<Pem> blocks = Pem.read(pem.reveal());
    Pem key =
        blocks.stream()
            .filter(block -> block.label().endsWith("PRIVATE KEY"))
            .findFirst()
            .orElseThrow(() -> notAKey(blocks));
    if (key.encrypted()) {
      throw new IllegalArgumentException(
          "Expected a key in PKCS #8 but it is encrypted in the old way of OpenSSL; convert it by"
              + " openssl pkcs8 -topk8 -in old.pem -out new.pem");
    }
    return switch (key.label()) {
      case "PRIVATE KEY" -> pkcs8(key.content());
      case "RSA PRIVATE KEY" -> pkcs8(wrapped(RSA_ENCRYPTION, key.content()));
      case "EC PRIVATE KEY" -> pkcs8(wrapped(curve(key.content()), key.content()));
      case "ENCRYPTED PRIVATE KEY" -> pkcs8(decrypted(key.content(), passphrase));
      default -> throw notAKey(blocks);
    };
  }

  /**
   * Returns the private key that {@code key} writes: in hex or Base64 a key in PKCS #8, or the 32
   * bytes of an Ed25519 key, also with the public key behind them; else PEM.
   *
   * @param passphrase of an encrypted key in PEM
   * @throws IllegalArgumentException if there is none that can be read; the message does not show
   *     it
   */
  public static PrivateKey read(Secret key, KeyEncoding encoding, Optional<Secret> passphrase) {
    boolean bare = encoding == KeyEncoding.HEX || encoding == KeyEncoding.BASE64;
    if (!bare || key.reveal().contains("-----BEGIN ")) {
      return read(key, passphrase);
    }
    byte[] bytes = KeyBytes.of(key, encoding);
    return bytes.length == Ed25519.SEED || bytes.length == 2 * Ed25519.SEED
        ? Ed25519.key(Arrays.copyOf(bytes, Ed25519.SEED))
        : pkcs8(bytes);
  }

  private static PrivateKey pkcs8(byte[] der) {
    Der info = Der.of(der).in(Der.SEQUENCE);
    info.read(Der.INTEGER);
    String id = HexFormat.of().formatHex(info.in(Der.SEQUENCE).read(Der.OBJECT_IDENTIFIER));
    String algorithm = ALGORITHMS.get(id);
    if (algorithm == null) {
      throw new IllegalArgumentException(
          "Expected an RSA, EC, Ed25519 or Ed448 key but its algorithm is another one");
    }
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected a private key for " + algorithm + " but its numbers are not one", e);
    }
  }

  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    return Der.write(Der.SEQUENCE, VERSION_0, algorithm, Der.write(Der.OCTET_STRING, key));
  }

  /** Returns the algorithm of a SEC 1 key, which names its curve behind the number. */
  private static byte[] curve(byte[] sec1) {
    Der key = Der.of(sec1).in(Der.SEQUENCE);
    key.read(Der.INTEGER);
    key.read(Der.OCTET_STRING);
    if (key.peek() != Der.CONTEXT_0) {
      throw new IllegalArgumentException(
          "Expected an EC key that names its curve (RFC 5915 §3); convert it by openssl pkcs8"
              + " -topk8 -nocrypt -in old.pem -out new.pem");
    }
    byte[] curve = key.in(Der.CONTEXT_0).read(Der.OBJECT_IDENTIFIER);
    return Der.write(Der.SEQUENCE, EC_PUBLIC_KEY, Der.write(Der.OBJECT_IDENTIFIER, curve));
  }

  private static byte[] decrypted(byte[] der, Optional<Secret> passphrase) {
    Secret given =
        passphrase.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a passphrase, since the private key is encrypted"));
    PBEKeySpec password = new PBEKeySpec(given.reveal().toCharArray());
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
      // For PBES2 the parameters know the cipher (RFC 8018 §6.2); their text is its name.
      String algorithm =
          info.getAlgName().equals("PBES2")
              ? info.getAlgParameters().toString()
              : info.getAlgName();
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm).generateSecret(password),
          info.getAlgParameters());
      return opened(info, cipher);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "Expected a private key that is encrypted by AES but it is by a cipher that Java lacks;"
              + " convert it by openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem");
    } finally {
      password.clearPassword();
    }
  }

  private static byte[] opened(EncryptedPrivateKeyInfo info, Cipher cipher) {
    try {
      return info.getKeySpec(cipher).getEncoded();
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException(
          "Expected the passphrase of the encrypted private key but it does not open it");
    }
  }

  private static IllegalArgumentException notAKey(List<Pem> blocks) {
    return new IllegalArgumentException(
        "Expected a private key in PEM (RFC 7468), which begins with -----BEGIN PRIVATE KEY-----,"
            + " but found "
            + (blocks.isEmpty() ? "no PEM block" : blocks));
  }
}
