package io.github.authdex.generator.lab;

import java.util.List;
import java.util.Optional;

/** Checks requests by one scheme of an API. Threads share it. */
interface Check {
  /** Returns what {@code request} lacks, if it lacks something. */
  Finding check(Received request, Ask ask);

  /** Returns the places where this check looks. */
  List<Place> places();

  /** Returns what a request must carry, in words that fit after "expected". */
  String expects();

  /**
   * Returns the challenge (RFC 9110 §11.6.1) for a request with {@code finding}, if the kind has
   * one.
   */
  Optional<String> challenge(Finding finding, Ask ask);
}
