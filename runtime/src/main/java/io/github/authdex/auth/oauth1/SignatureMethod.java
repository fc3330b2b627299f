package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.crypto.PrivateKeys;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** How the signature base string becomes a signature (RFC 5849 §3.4). */
enum SignatureMethod {
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1", "SHA-1"),
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256", "SHA-256"),
  HMAC_SHA512("HMAC-SHA512", "HmacSHA512", "SHA-512"),
  RSA_SHA1("RSA-SHA1", "SHA1withRSA", "SHA-1"),
  RSA_SHA256("RSA-SHA256", "SHA256withRSA", "SHA-256"),
  RSA_SHA512("RSA-SHA512", "SHA512withRSA", "SHA-512"),
  PLAINTEXT("PLAINTEXT", "", "SHA-1");

  private final String wireName;
  private final String algorithm;
  private final String digest;

  SignatureMethod(String wireName, String algorithm, String digest) {
    this.wireName = wireName;
    this.algorithm = algorithm;
    this.digest = digest;
  }

  static SignatureMethod named(String wireName) {
    for (SignatureMethod method : values()) {
      if (method.wireName.equals(wireName)) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "Expected HMAC-SHA1, HMAC-SHA256, HMAC-SHA512, RSA-SHA1, RSA-SHA256, RSA-SHA512 or"
            + " PLAINTEXT as the signature method but was \""
            + wireName
            + "\"");
  }

  String wireName() {
    return wireName;
  }

  /** Returns the digest that goes with the method in {@code oauth_body_hash}. */
  String digest() {
    return digest;
  }

  /**
   * Returns what signs base strings. Threads may share it.
   *
   * @param clientSecret the shared secret or, for RSA, the private key
   * @param tokenSecret empty without a token
   */
  UnaryOperator<String> with(Secret clientSecret, Secret tokenSecret) {
    if (!isRsa()) {
      OneLine.of("clientSecret", clientSecret);
    }
    return switch (this) {
      case PLAINTEXT -> baseString -> sharedSecrets(clientSecret, tokenSecret);
      case RSA_SHA1, RSA_SHA256, RSA_SHA512 -> rsa(PrivateKeys.read(clientSecret));
      default -> baseString -> hmac(sharedSecrets(clientSecret, tokenSecret), baseString);
    };
  }

  private boolean isRsa() {
    return this == RSA_SHA1 || this == RSA_SHA256 || this == RSA_SHA512;
  }

  private String hmac(String key, String baseString) {
    return Base64.getEncoder()
        .encodeToString(Crypto.mac(algorithm, key.getBytes(StandardCharsets.UTF_8), baseString));
  }

  private UnaryOperator<String> rsa(PrivateKey key) {
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException(
          "Expected an RSA key for " + wireName + " but it is for " + key.getAlgorithm());
    }
    return baseString -> {
      try {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(baseString.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e); // Every JDK ships them, and the key was read as RSA.
      }
    };
  }

  /** Returns both secrets encoded; the ampersand stands there even if one is empty (§3.4.2). */
  private static String sharedSecrets(Secret clientSecret, Secret tokenSecret) {
    return PercentEncoding.encode(clientSecret.reveal())
        + "&"
        + PercentEncoding.encode(tokenSecret.reveal());
  }
}
