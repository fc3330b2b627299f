package io.github.authdex.lab.run;

import io.github.authdex.lab.guard.Requirements;
import io.github.authdex.model.ApiModel;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The scopes of one scheme.
 *
 * @param known those that the scheme lists or an operation needs
 * @param complete whether the scheme lists any, so that others do not exist
 */
public record SchemeScopes(Set<String> known, boolean complete) {
  public SchemeScopes {
    known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
  }

  /** Returns the scopes of {@code scheme}, which lists {@code listed}. */
  static SchemeScopes of(ApiModel model, String scheme, Collection<String> listed) {
    Set<String> known = new LinkedHashSet<>(listed);
    Requirements.all(model)
        .filter(alternative -> alternative.names().contains(scheme))
        .forEach(alternative -> known.addAll(alternative.schemes().get(scheme)));
    return new SchemeScopes(known, !listed.isEmpty());
  }

  /** Returns whether each of {@code asked} may exist. */
  public boolean allow(Set<String> asked) {
    return !complete || known.containsAll(asked);
  }
}
