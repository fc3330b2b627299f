package io.github.authdex.junit;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.guard.Requirements;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way to be let in by a lab.
 *
 * @param alternative the schemes that go together
 * @param authentication by them
 */
record LabWay(Alternative alternative, Authentication authentication) {
  /**
   * Returns the first way that has {@code scheme}, or any if that is empty, and needs no person.
   *
   * @throws IllegalArgumentException if there is none; the message says why
   */
  static LabWay of(RunningLab running, String scheme) {
    AuthModel auth = running.model().auth();
    Set<String> reasons = new LinkedHashSet<>();
    for (Alternative alternative : alternatives(running)) {
      if (scheme.isEmpty() || alternative.names().contains(scheme)) {
        try {
          return new LabWay(alternative, authentication(running.lab(), auth, alternative));
        } catch (UnsupportedSchemeException | MissingCredentialException e) {
          reasons.add(e.getMessage());
        }
      }
    }
    throw new IllegalArgumentException(
        reasons.isEmpty()
            ? "Expected a scheme of " + auth.id() + ", one of " + auth.schemes().keySet()
            : "No test can be let in by " + auth.id() + ": " + String.join("; ", reasons));
  }

  /** The general ones first; some schemes are for single operations, paths or servers alone. */
  private static Set<Alternative> alternatives(RunningLab running) {
    Set<Alternative> alternatives =
        new LinkedHashSet<>(running.model().usualRequirement().alternatives());
    Requirements.all(running.model()).forEach(alternatives::add);
    alternatives.removeIf(
        alternative ->
            alternative.isAnonymous()
                || !running.model().auth().schemes().keySet().containsAll(alternative.names()));
    return alternatives;
  }

  private static Authentication authentication(Lab lab, AuthModel auth, Alternative alternative) {
    List<Authentication> parts = new ArrayList<>();
    parts.add(lab.anonymous());
    for (Map.Entry<String, List<String>> scheme : alternative.schemes().entrySet()) {
      BoundScheme bound = auth.schemes().get(scheme.getKey());
      parts.add(
          bound
              .scheme()
              .authenticate(
                  bound.roles(lab.credentials()), lab.authEnvironment(), scheme.getValue()));
    }
    return Authentication.all(parts);
  }
}
