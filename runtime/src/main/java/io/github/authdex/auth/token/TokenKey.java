package io.github.authdex.auth.token;

/**
 * What a {@link TokenStore} keeps a secret under. Two keys are equal if their ids are. Programs do
 * not implement it: the runtime makes keys.
 */
public sealed interface TokenKey permits AccessKey, ChainKey {
  /**
   * Returns the key as a text of at most 80 letters, digits and hyphens, all lower case, which fits
   * as a file's name, a column and a key of Redis. It holds no secret and is the same in each
   * process that uses the same credentials.
   */
  String id();

  /** Returns the chain that the secret comes of, or that it is. */
  ChainKey chain();
}
