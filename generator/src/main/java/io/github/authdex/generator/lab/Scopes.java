package io.github.authdex.generator.lab;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.model.ApiModel;
import io.github.authdex.generator.model.Operation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scopes of one scheme.
 *
 * @param known those that the scheme lists or an operation needs
 * @param complete whether the scheme lists any, so that others do not exist
 */
record Scopes(Set<String> known, boolean complete) {
  Scopes {
    known = Set.copyOf(known);
  }

  /** Returns the scopes of {@code scheme}, which lists {@code listed}. */
  static Scopes of(ApiModel model, String scheme, Collection<String> listed) {
    Set<String> known = new LinkedHashSet<>(listed);
    Stream.concat(
            Stream.of(model.auth().requirement()),
            model.operations().stream().map(Operation::requirement))
        .map(AuthRequirement::alternatives)
        .flatMap(Collection::stream)
        .filter(alternative -> alternative.names().contains(scheme))
        .forEach(alternative -> known.addAll(alternative.schemes().get(scheme)));
    return new Scopes(known, !listed.isEmpty());
  }

  /** Returns whether each of {@code asked} may exist. */
  boolean allow(Set<String> asked) {
    return !complete || known.containsAll(asked);
  }
}
