package io.github.authdex.generator.apply;

import io.github.authdex.generator.apply.collection.HeldText;
import java.util.Set;

/**
 * A credential that stands in a collection.
 *
 * @param text where
 * @param schemes those of the API that take it there, by name; none if none does
 * @param prefix what stands in front of it in its place, such as {@code "Bearer "}
 * @param saved whether it is in a copy of the request that is kept with an answer
 */
record FoundCredential(HeldText text, Set<String> schemes, String prefix, boolean saved) {
  /** Returns the credential itself. */
  String credential() {
    return text.value().strip().substring(prefix.length()).strip();
  }
}
