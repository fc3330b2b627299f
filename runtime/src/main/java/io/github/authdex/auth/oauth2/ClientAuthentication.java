package io.github.authdex.auth.oauth2;

import java.util.List;
import java.util.Locale;

/** How a client proves itself at the token endpoint (RFC 7591 §2, RFC 8705 §2). */
public enum ClientAuthentication {
  CLIENT_SECRET_BASIC,
  CLIENT_SECRET_POST,
  CLIENT_SECRET_JWT,
  PRIVATE_KEY_JWT,
  TLS_CLIENT_AUTH,
  SELF_SIGNED_TLS_CLIENT_AUTH,
  NONE;

  /** Returns the registered word, such as {@code client_secret_basic}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the credentials without which a client cannot prove itself so. */
  public List<String> proof() {
    return switch (this) {
      case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST, CLIENT_SECRET_JWT, NONE ->
          List.of("clientSecret");
      case PRIVATE_KEY_JWT -> List.of("privateKey");
      case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> List.of("certificate");
    };
  }

  /** Returns the credentials that may go with the proof, or take its place. */
  public List<String> beside() {
    return switch (this) {
      case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST, NONE -> List.of();
      case CLIENT_SECRET_JWT -> List.of("clientAssertion");
      case PRIVATE_KEY_JWT -> List.of("keyId", "passphrase", "certificate", "clientAssertion");
      case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> List.of("privateKey", "passphrase");
    };
  }

  /** Returns whether the proof is the secret itself, or nothing where the client has none. */
  boolean isSecret() {
    return this == CLIENT_SECRET_BASIC || this == CLIENT_SECRET_POST || this == NONE;
  }

  /** Returns whether the proof is a JWT (RFC 7523 §2.2). */
  boolean isAssertion() {
    return this == CLIENT_SECRET_JWT || this == PRIVATE_KEY_JWT;
  }

  /** Returns whether there is no public client: one without a secret is, but none without a key. */
  boolean isAlwaysNeeded() {
    return this == PRIVATE_KEY_JWT || isCertificate();
  }

  /** Returns whether the proof is the certificate of the connection (RFC 8705 §2). */
  boolean isCertificate() {
    return this == TLS_CLIENT_AUTH || this == SELF_SIGNED_TLS_CLIENT_AUTH;
  }
}
