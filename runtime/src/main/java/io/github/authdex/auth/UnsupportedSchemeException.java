package io.github.authdex.auth;

/** This version of the runtime knows a kind of scheme but cannot sign requests for it. */
public final class UnsupportedSchemeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says that requests cannot be signed by {@code kind}. */
  public UnsupportedSchemeException(String kind) {
    super("The runtime does not sign requests by " + kind + " in this version");
  }
}
