package io.github.authdex.lab.oauth1;

import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.message.UriText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** The signature methods of OAuth 1 (RFC 5849 §3.4), seen by the server. */
public enum OAuth1Signature {
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

  OAuth1Signature(String wireName, String algorithm, String digest) {
    this.wireName = wireName;
    this.algorithm = algorithm;
    this.digest = digest;
  }

  public static OAuth1Signature named(String name) {
    return Arrays.stream(values())
        .filter(method -> method.wireName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a signature method of OAuth 1 but was \"" + name + "\""));
  }

  /** Returns whether the client signs with a private key instead of a secret. */
  public boolean hasKeyPair() {
    return name().startsWith("RSA");
  }

  /** Returns the hash of content that is no form, for {@code oauth_body_hash}. */
  String bodyHash(byte[] content) {
    return Base64.getEncoder().encodeToString(Hashes.digest(digest, content));
  }

  /** Returns whether {@code signature} is that of {@code text} by both secrets. */
  boolean verifies(String clientSecret, String tokenSecret, String text, String signature) {
    String key = UriText.encode(clientSecret) + "&" + UriText.encode(tokenSecret);
    if (this == PLAINTEXT) {
      return SameText.of(key, signature);
    }
    byte[] mac = Hashes.mac(algorithm, key.getBytes(StandardCharsets.UTF_8), text);
    return SameText.of(Base64.getEncoder().encodeToString(mac), signature);
  }

  /** Returns whether {@code signature} is that of {@code text} by the other half of {@code key}. */
  boolean verifies(PublicKey key, String text, String signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // Of another length or form, which anybody can send.
    }
  }
}
