package io.github.authdex.auth.oauth2;

/**
 * Whether an API binds tokens to a key that the client proves to hold (RFC 9449). Where a client
 * holds a key, an answer whose token is not of the type DPoP is an error and not taken for bound
 * (§5).
 */
public enum DpopUse {
  /** It does not, as far as is known. */
  NONE,
  /** It does for a client that proves a key; other clients get tokens for any bearer. */
  SUPPORTED,
  /** It does for each client. */
  REQUIRED;

  /** Returns the prefix of a token that is bound to a key (RFC 9449 §7.1). */
  public static String prefix() {
    return "DPoP ";
  }
}
