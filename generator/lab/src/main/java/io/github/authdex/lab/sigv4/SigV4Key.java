package io.github.authdex.lab.sigv4;

import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.key.P256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/** Knows the signatures of a secret access key. */
interface SigV4Key {
  /** Returns the algorithm's name on the wire. */
  String algorithm();

  /** Returns the scope of a day, such as {@code 20261124}. */
  String scope(String day);

  /** Returns whether {@code signature}, in hexadecimal, is that of {@code text}. */
  boolean verifies(String day, String text, String signature);

  /** Returns the key of a scheme whose templates are filled. */
  static SigV4Key of(
      SigV4Scheme scheme, String keyId, String secret, String service, String region) {
    return scheme.regionSet().isEmpty()
        ? new Shared(secret, region, service)
        : new Pair(P256.publicKey(SigV4aSecret.scalar(keyId, secret)), service);
  }

  /** SigV4: a MAC by a key that is derived for day, region and service. */
  record Shared(String secret, String region, String service) implements SigV4Key {
    @Override
    public String algorithm() {
      return "AWS4-HMAC-SHA256";
    }

    @Override
    public String scope(String day) {
      return day + "/" + region + "/" + service + "/aws4_request";
    }

    @Override
    public boolean verifies(String day, String text, String signature) {
      byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
      for (String part : scope(day).split("/", -1)) {
        key = Hashes.mac("HmacSHA256", key, part);
      }
      return SameText.of(HexFormat.of().formatHex(Hashes.mac("HmacSHA256", key, text)), signature);
    }

    @Override
    public String toString() {
      return algorithm();
    }
  }

  /** SigV4a: the public half of a pair that follows from the secret. */
  record Pair(PublicKey key, String service) implements SigV4Key {
    @Override
    public String algorithm() {
      return "AWS4-ECDSA-P256-SHA256";
    }

    @Override
    public String scope(String day) {
      return day + "/" + service + "/aws4_request";
    }

    @Override
    public boolean verifies(String day, String text, String signature) {
      try {
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(key);
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(HexFormat.of().parseHex(signature));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        return false; // Of another length or form, which anybody can send.
      }
    }
  }

  /** Returns the digest of {@code content} in hexadecimal. */
  static String hash(byte[] content) {
    return HexFormat.of().formatHex(Hashes.digest("SHA-256", content));
  }
}
