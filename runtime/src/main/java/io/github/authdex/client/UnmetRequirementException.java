package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation needs a credential that the client does not hold or cannot send, or more than its
 * token allows; nothing was sent.
 */
public final class UnmetRequirementException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnmetRequirementException(
      String operation, AuthRequirement requirement, Collection<String> held) {
    super(
        "Operation \""
            + operation
            + "\" needs "
            + requirement.alternatives().stream()
                .map(UnmetRequirementException::describe)
                .collect(Collectors.joining(", or "))
            + " but the client holds "
            + (held.isEmpty() ? "no credential" : String.join(", ", held))
            + "; give its builder one of these as auth");
  }

  /** Makes one of an API that asks for what cannot be sent. */
  UnmetRequirementException(String operation, String why) {
    super("Operation \"" + operation + "\" needs what this client cannot send: " + why);
  }

  /**
   * Makes one of a token that does not allow {@code missing}.
   *
   * @param scheme the name of the scheme
   * @param granted what it allows
   */
  UnmetRequirementException(
      String operation, String scheme, List<String> missing, List<String> granted) {
    super(
        "Operation \""
            + operation
            + "\" needs "
            + (missing.size() == 1 ? "the scope " : "the scopes ")
            + quoted(missing)
            + " of "
            + scheme
            + " but the token allows "
            + quoted(granted)
            + "; get a token that allows "
            + (missing.size() == 1 ? "it" : "them"));
  }

  private static String quoted(List<String> scopes) {
    return scopes.stream().map(scope -> "\"" + scope + "\"").collect(Collectors.joining(", "));
  }

  private static String describe(Alternative alternative) {
    return String.join(" with ", alternative.names());
  }
}
