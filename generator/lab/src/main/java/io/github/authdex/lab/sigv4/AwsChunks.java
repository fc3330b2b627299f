package io.github.authdex.lab.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Content in signed chunks, each of which carries on the signature of the one before (Amazon S3,
 * {@code STREAMING-AWS4-HMAC-SHA256-PAYLOAD}). It reads one content once.
 */
final class AwsChunks {
  private static final String SIGNATURE = ";chunk-signature=";
  private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature:";
  private static final String EMPTY = SigV4Key.hash(new byte[0]);

  private final byte[] content;
  private final SigV4Proof proof;
  private final BiPredicate<String, String> verifier;
  private String previous;
  private int at;

  /**
   * @param content as it arrived
   * @param proof of the request, with whose signature the chain begins
   * @param verifier tells whether the second text is the signature of the first
   */
  AwsChunks(byte[] content, SigV4Proof proof, BiPredicate<String, String> verifier) {
    this.content = content;
    this.proof = proof;
    this.verifier = verifier;
    this.previous = proof.signature();
  }

  /** Returns what is wrong with the chunks. */
  Optional<String> flaw() {
    for (int number = 1; ; number++) {
      String head = line();
      int mark = head.indexOf(SIGNATURE);
      if (mark < 1 || !head.substring(0, mark).matches("[0-9a-fA-F]{1,7}")) {
        return Optional.of("its chunk " + number + " begins without size and chunk-signature");
      }
      int size = Integer.parseInt(head.substring(0, mark), 16);
      if (size > content.length - at) {
        return Optional.of("its chunk " + number + " ends before its size");
      }
      byte[] chunk = Arrays.copyOfRange(content, at, at + size);
      String hashes = EMPTY + "\n" + SigV4Key.hash(chunk);
      if (!isNext("AWS4-HMAC-SHA256-PAYLOAD", hashes, head.substring(mark + SIGNATURE.length()))) {
        return Optional.of("the signature of its chunk " + number + " is another");
      }
      at += size;
      if (size == 0) {
        return trailerFlaw();
      }
      line();
    }
  }

  private Optional<String> trailerFlaw() {
    StringBuilder fields = new StringBuilder();
    String line = line();
    while (!line.isEmpty() && !line.startsWith(TRAILER_SIGNATURE)) {
      fields.append(line).append('\n');
      line = line();
    }
    if (fields.length() == 0) {
      return Optional.empty();
    }
    String hash = SigV4Key.hash(fields.toString().getBytes(StandardCharsets.UTF_8));
    String signature = line.substring(Math.min(line.length(), TRAILER_SIGNATURE.length()));
    return isNext("AWS4-HMAC-SHA256-TRAILER", hash, signature)
        ? Optional.empty()
        : Optional.of("the signature of its trailer is another");
  }

  private boolean isNext(String what, String hashes, String signature) {
    String text = String.join("\n", what, proof.date(), proof.scope(), previous, hashes);
    previous = signature;
    return verifier.test(text, signature);
  }

  /** Returns the text up to the next line end and steps behind it. */
  private String line() {
    int end = at;
    while (end < content.length && content[end] != '\r') {
      end++;
    }
    String line = new String(content, at, end - at, StandardCharsets.UTF_8);
    at = Math.min(content.length, end + 2);
    return line;
  }
}
