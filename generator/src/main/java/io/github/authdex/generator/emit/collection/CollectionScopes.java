package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what one token must allow so that a collection's requests can use it. */
final class CollectionScopes {
  private CollectionScopes() {}

  /**
   * Returns the scopes of {@code scheme} that the API requires in common or, if it names none
   * there, those that its operations require, each once.
   */
  static List<String> of(ApiModel model, String scheme) {
    Set<String> scopes = new LinkedHashSet<>(required(model.auth().requirement(), scheme));
    if (scopes.isEmpty()) {
      for (Operation operation : model.operations()) {
        scopes.addAll(required(operation.requirement(), scheme));
      }
    }
    return List.copyOf(scopes);
  }

  /** The first alternative with the scheme says enough; the others are other ways in. */
  private static List<String> required(AuthRequirement requirement, String scheme) {
    return requirement.alternatives().stream()
        .map(alternative -> alternative.schemes().get(scheme))
        .filter(scopes -> scopes != null)
        .findFirst()
        .orElse(List.of());
  }
}
