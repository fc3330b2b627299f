package io.github.authdex.auth.credential;

import java.util.List;
import java.util.stream.Collectors;

/** A credential that a scheme cannot do without was not given. */
public final class MissingCredentialException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String credential;

  /** Says that {@code credential}, a name and never a value, is missing. */
  public MissingCredentialException(String credential) {
    super("Expected a value for the credential \"" + credential + "\" but there was none");
    this.credential = credential;
  }

  /**
   * Says that none of several sets of credentials is complete.
   *
   * @param kind which scheme asks for them
   * @param sets the names in each set that would do, the simplest set first; at least one
   */
  public MissingCredentialException(String kind, List<List<String>> sets) {
    super("Expected for " + kind + " " + anyOf(sets) + " but none of these was complete");
    this.credential = sets.get(0).get(0);
  }

  /** Returns the name of what is missing, the first one if several would do. */
  public String credential() {
    return credential;
  }

  private static String anyOf(List<List<String>> sets) {
    return sets.stream()
        .map(set -> set.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(" and ")))
        .collect(Collectors.joining(", or "));
  }
}
