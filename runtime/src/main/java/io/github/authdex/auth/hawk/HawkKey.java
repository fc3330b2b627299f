package io.github.authdex.auth.hawk;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/**
 * A key with its id and algorithm.
 *
 * @param digest such as {@code SHA-256}
 * @param hmac such as {@code HmacSHA256}
 */
record HawkKey(String id, Secret key, String digest, String hmac) {
  HawkKey {
    HawkExtras.requireAttribute("id", id);
  }

  /**
   * Returns the key for {@code algorithm}.
   *
   * @param algorithm {@code sha1} or {@code sha256}
   */
  static HawkKey of(String id, Secret key, String algorithm) {
    return switch (algorithm) {
      case "sha1" -> new HawkKey(id, key, "SHA-1", "HmacSHA1");
      case "sha256" -> new HawkKey(id, key, "SHA-256", "HmacSHA256");
      default ->
          throw new IllegalArgumentException(
              "Expected sha1 or sha256 as the algorithm of hawk but was \"" + algorithm + "\"");
    };
  }

  /** Returns the MAC of {@code text} in Base64. */
  String mac(String text) {
    return Base64.getEncoder()
        .encodeToString(Crypto.mac(hmac, key.reveal().getBytes(StandardCharsets.UTF_8), text));
  }

  /** Returns the MAC over a server's time, which proves that it is this server's. */
  String timeMac(String ts) {
    return mac("hawk.1.ts\n" + ts + "\n");
  }

  /**
   * Returns the hash of a payload.
   *
   * @param contentType with or without parameters, which are not covered
   */
  String payloadHash(Body body, String contentType) throws IOException {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    MessageDigest payload = Crypto.digest(digest);
    payload.update(("hawk.1.payload\n" + type + "\n").getBytes(StandardCharsets.UTF_8));
    SignedBody.update(payload, body, Long.MAX_VALUE, "hawk");
    payload.update((byte) '\n');
    return Base64.getEncoder().encodeToString(payload.digest());
  }

  @Override
  public String toString() {
    return id;
  }
}
