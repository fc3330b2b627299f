package io.github.authdex.auth;

import java.util.Objects;

/**
 * A URL besides the API's own operations to which a scheme leads.
 *
 * @param use what it is there for
 * @param url absolute, or a path on the API's server; {@code {name}} stands for a variable
 */
public record SchemeEndpoint(Use use, String url) {
  public SchemeEndpoint {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(url, "url");
  }

  /** What an endpoint is there for. */
  public enum Use {
    /** A person gives consent there, in a browser. */
    CONSENT,
    /** It issues temporary credentials that a person is to consent to (RFC 5849 §2.1). */
    TEMPORARY_CREDENTIALS,
    /** It issues tokens for what a caller holds. */
    TOKEN,
    /** It issues tokens for refresh tokens alone. */
    REFRESH,
    /** It takes tokens back (RFC 7009 §2). */
    REVOCATION,
    /** It issues codes that a person types on another device (RFC 8628 §3.1). */
    DEVICE,
    /** It tells where the other endpoints are. */
    DISCOVERY,
    /** It begins a session. */
    LOGIN;

    /** Returns whether what a caller holds is sent there, or to where that leads. */
    public boolean takesCredentials() {
      return this != CONSENT;
    }
  }
}
