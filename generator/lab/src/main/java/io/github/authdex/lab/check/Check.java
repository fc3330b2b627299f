package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.ReceivedRequest;
import java.util.List;

/** Checks requests by one scheme of an API. Threads share it. */
public interface Check {
  /** Returns what {@code request} lacks, if it lacks something. */
  CheckFinding check(ReceivedRequest request, SchemeDemand ask);

  /** Returns the places where this check looks. */
  List<WirePlace> places();

  /**
   * Returns this check of requests that have {@code prefix} in front of the value; the same where
   * the kind has none.
   */
  default Check behind(String prefix) {
    return this;
  }

  /** Returns what a request must carry, in words that fit after "expected". */
  String expects();

  /**
   * Returns the challenges (RFC 9110 §11.6.1) for a request with {@code finding}, the best first;
   * none if the kind has none.
   */
  List<String> challenges(CheckFinding finding, SchemeDemand ask);
}
