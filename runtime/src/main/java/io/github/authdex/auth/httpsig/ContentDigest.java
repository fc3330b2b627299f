package io.github.authdex.auth.httpsig;

import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

/** The Content-Digest field (RFC 9530 §2). */
final class ContentDigest {
  private ContentDigest() {}

  /**
   * Returns the field's value for {@code body}.
   *
   * @param algorithm {@code sha-256} or {@code sha-512}
   */
  static String of(Body body, String algorithm) throws IOException {
    if (!algorithm.equals("sha-256") && !algorithm.equals("sha-512")) {
      throw new IllegalArgumentException(
          "Expected sha-256 or sha-512 for Content-Digest but was \"" + algorithm + "\"");
    }
    byte[] digest =
        SignedBody.digest(body, Crypto.digest(algorithm.toUpperCase(Locale.ROOT)), "httpsig");
    return algorithm + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
  }
}
