package io.github.authdex.auth.sigv4;

/**
 * Signs the pieces of a body, each with the signature of the one before, so that none can be left
 * out or moved. It belongs to one reading of one body.
 */
final class ChunkSigner {
  private static final String EMPTY_HASH = SigningMoment.sha256(new byte[0]);

  private final SigningMoment signing;
  private String previous;

  /**
   * Starts behind the signature of the request.
   *
   * @param seed that signature
   */
  ChunkSigner(SigningMoment signing, String seed) {
    this.signing = signing;
    this.previous = seed;
  }

  /** Returns the signature of the next piece; the last one is empty. */
  String next(byte[] chunk) {
    return sign("AWS4-HMAC-SHA256-PAYLOAD", EMPTY_HASH + "\n" + SigningMoment.sha256(chunk));
  }

  /**
   * Returns the signature of the trailer fields.
   *
   * @param fields each as {@code name:value} with a line feed behind it
   */
  String trailer(byte[] fields) {
    return sign("AWS4-HMAC-SHA256-TRAILER", SigningMoment.sha256(fields));
  }

  private String sign(String what, String hashes) {
    previous =
        signing.sign(String.join("\n", what, signing.stamp(), signing.scope(), previous, hashes));
    return previous;
  }
}
