package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.CredentialRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to fill a scheme.
 *
 * @param roles the roles that must be filled
 * @param credentials names in the scheme's templates, of which some are credentials
 */
record Way(Set<String> roles, Set<String> credentials) {
  Way {
    roles = Set.copyOf(roles);
    credentials = Set.copyOf(credentials);
  }

  static Way of(String... roles) {
    return new Way(new LinkedHashSet<>(List.of(roles)), Set.of());
  }

  /** Returns the way that fills each role that {@code scheme} cannot do without. */
  static Way usual(AuthScheme scheme, Set<String> credentials) {
    Set<String> roles =
        scheme.roles().stream()
            .filter(role -> !role.optional())
            .map(CredentialRole::name)
            .collect(Collectors.toSet());
    return new Way(roles, credentials);
  }
}
