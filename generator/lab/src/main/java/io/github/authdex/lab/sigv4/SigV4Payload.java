package io.github.authdex.lab.sigv4;

import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What a signature says of the content, and whether it is true.
 *
 * @param rules of the service
 * @param signed whether the content must be signed
 */
record SigV4Payload(SigV4Rules rules, boolean signed) {
  private static final String HEADER = "X-Amz-Content-Sha256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final String STREAMING = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

  /** Returns the line of the canonical request that stands for the content. */
  String signed(ReceivedRequest request, SigV4Proof proof) {
    String declared = request.header(HEADER);
    if (!declared.isEmpty()) {
      return declared;
    }
    return proof.isPresigned() && (rules.objectStore() || !signed)
        ? UNSIGNED
        : SigV4Key.hash(request.content());
  }

  /** Returns what is wrong with the hash that is declared. */
  Optional<String> flaw(ReceivedRequest request, SigV4Proof proof) {
    String declared = request.header(HEADER);
    if (declared.isEmpty()) {
      return rules.objectStore() && !proof.isPresigned()
          ? Optional.of(HEADER + " is missing, which this service requires")
          : Optional.empty();
    }
    if (declared.equals(UNSIGNED)) {
      return signed && !rules.objectStore()
          ? Optional.of(HEADER + " leaves the content unsigned, which this service refuses")
          : Optional.empty();
    }
    if (isStreaming(declared)) {
      return rules.objectStore()
          ? Optional.empty()
          : Optional.of(HEADER + " announces chunks, which this service does not read");
    }
    return SameText.of(declared, SigV4Key.hash(request.content()))
        ? Optional.empty()
        : Optional.of(HEADER + " is not the hash of the content that arrived");
  }

  /** Returns what is wrong with content that came in signed chunks. */
  Optional<String> chunkFlaw(
      ReceivedRequest request, SigV4Proof proof, BiPredicate<String, String> verifier) {
    return isStreaming(request.header(HEADER))
        ? new AwsChunks(request.content(), proof, verifier).flaw()
        : Optional.empty();
  }

  private static boolean isStreaming(String declared) {
    return declared.startsWith(STREAMING);
  }
}
