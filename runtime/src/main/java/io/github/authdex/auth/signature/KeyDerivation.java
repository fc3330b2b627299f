package io.github.authdex.auth.signature;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the key that signs is made of the one that is held: the MAC of each part in turn, each by the
 * one before as its key, so that a key is good for a day and a service alone.
 *
 * @param prefix text in front of the key that is held, or empty
 * @param by what the MACs are of, in order
 */
public record KeyDerivation(String prefix, List<SignaturePart> by) {
  public KeyDerivation {
    Objects.requireNonNull(prefix, "prefix");
    by = List.copyOf(by);
  }

  /** Returns the names of the credentials and variables that it is made of. */
  Stream<String> credentials() {
    return by.stream().flatMap(SignaturePart::credentials);
  }
}
