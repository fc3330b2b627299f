package io.github.authdex.auth.credential;

/**
 * A credential that a scheme takes, by the part it plays: {@code username}, {@code token}.
 *
 * @param name the standard's word for it, unique within the scheme
 * @param secret whether it must be hidden from view
 * @param optional whether the scheme can do without it
 */
public record CredentialRole(String name, boolean secret, boolean optional) {
  /** Returns a role that must be filled and hidden. */
  public static CredentialRole secret(String name) {
    return new CredentialRole(name, true, false);
  }

  /** Returns a role that must be filled and may be seen, such as a user name. */
  public static CredentialRole open(String name) {
    return new CredentialRole(name, false, false);
  }

  /** Returns this role as one that may stay empty. */
  public CredentialRole orAbsent() {
    return new CredentialRole(name, secret, true);
  }
}
