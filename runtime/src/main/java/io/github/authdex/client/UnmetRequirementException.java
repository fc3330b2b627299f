package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.Collection;
import java.util.stream.Collectors;

/** An operation needs a credential that the client does not hold; nothing was sent. */
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

  private static String describe(Alternative alternative) {
    return String.join(" with ", alternative.names());
  }
}
