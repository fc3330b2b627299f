package io.github.authdex.auth.oauth2;

import java.util.Locale;

/** How a client proves itself at the token endpoint (RFC 7591 §2). */
public enum ClientAuthentication {
  CLIENT_SECRET_BASIC,
  CLIENT_SECRET_POST,
  CLIENT_SECRET_JWT,
  PRIVATE_KEY_JWT,
  TLS_CLIENT_AUTH,
  NONE;

  /** Returns the registered word, such as {@code client_secret_basic}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
