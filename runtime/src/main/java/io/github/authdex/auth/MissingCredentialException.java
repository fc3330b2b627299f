package io.github.authdex.auth;

/** A credential that a scheme cannot do without was not given. */
public final class MissingCredentialException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String credential;

  /** Says that {@code credential}, a name and never a value, is missing. */
  public MissingCredentialException(String credential) {
    super("Expected a value for the credential \"" + credential + "\" but there was none");
    this.credential = credential;
  }

  /** Returns the name of what is missing. */
  public String credential() {
    return credential;
  }
}
