package io.github.authdex.lab.check;

import io.github.authdex.lab.message.ReceivedRequest;
import java.util.List;
import java.util.Optional;

/** Verifies what one kind puts into Authorization. Threads share it. */
public interface ProofVerifier {
  /** Returns the scheme's name in the header, such as {@code Digest}. */
  String name();

  /** Returns what is wrong with {@code request}, given what stands behind the scheme's name. */
  CheckFinding verify(ReceivedRequest request, String proof);

  /** Returns the challenges for a request without a proof, the best first. */
  List<String> challenges();

  /** Returns what a request must carry, in words that fit after "expected". */
  String expects();

  /** Returns what to find in a request without a proof in the header, if it may do without. */
  default Optional<CheckFinding> withoutHeader(ReceivedRequest request) {
    return Optional.empty();
  }
}
