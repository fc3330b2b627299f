package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.Received;
import java.util.List;

/** Checks requests by one scheme of an API. Threads share it. */
public interface Check {
  /** Returns what {@code request} lacks, if it lacks something. */
  Finding check(Received request, Ask ask);

  /** Returns the places where this check looks. */
  List<WirePlace> places();

  /** Returns what a request must carry, in words that fit after "expected". */
  String expects();

  /**
   * Returns the challenges (RFC 9110 §11.6.1) for a request with {@code finding}, the best first;
   * none if the kind has none.
   */
  List<String> challenges(Finding finding, Ask ask);
}
