package io.github.authdex.auth.internal.text;

import io.github.authdex.auth.credential.Secret;

/** Finds the mistake of giving a credential together with the line break of the file it was in. */
public final class OneLine {
  private OneLine() {}

  /**
   * Returns {@code value}, which is one line of text.
   *
   * @param name of the credential
   * @throws IllegalArgumentException if a control character is in it
   */
  public static Secret of(String name, Secret value) {
    if (value.reveal().chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Expected no control character in "
              + value.described("the credential \"" + name + "\"")
              + "; one read from a file often ends in a line break");
    }
    return value;
  }
}
