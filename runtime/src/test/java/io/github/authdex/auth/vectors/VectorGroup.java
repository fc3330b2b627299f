package io.github.authdex.auth.vectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks the cases of one group. */
@FunctionalInterface
interface VectorGroup {
  /**
   * Fails if we do not give what {@code vector} expects.
   *
   * @param vector one case: id, source, input, expected, and the keys of its file if it has some
   */
  void check(JsonNode vector) throws Exception;
}
