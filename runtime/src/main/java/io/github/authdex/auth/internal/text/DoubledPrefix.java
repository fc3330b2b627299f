package io.github.authdex.auth.internal.text;

import io.github.authdex.auth.credential.Secret;

/** Finds the mistake of giving a token together with the word that the scheme puts before it. */
public final class DoubledPrefix {
  private DoubledPrefix() {}

  /**
   * Refuses {@code secret} if it begins with {@code prefix}. A prefix of letters alone may be the
   * beginning of a key and is not looked for.
   *
   * @param role what the secret is called
   */
  public static void refuse(String role, Secret secret, String prefix) {
    boolean separated = prefix.endsWith(" ") || prefix.endsWith("=") || prefix.endsWith(":");
    if (separated && secret.reveal().regionMatches(true, 0, prefix, 0, prefix.length())) {
      throw new IllegalArgumentException(
          "Expected the "
              + secret.described(role)
              + " alone but it begins with \""
              + prefix
              + "\", which the scheme puts in front of it");
    }
  }
}
