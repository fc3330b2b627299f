package io.github.authdex.auth.credential;

/** How a credential writes a key. */
public enum KeyEncoding {
  /** The characters themselves, in UTF-8. */
  TEXT,
  HEX,
  BASE64,
  /** PEM (RFC 7468), for key pairs. */
  PEM
}
