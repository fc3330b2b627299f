package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.credential.CredentialRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to fill a scheme.
 *
 * @param roles the roles that must be filled
 * @param whole whether an optional role must be filled too where the API's credential for it is not
 *     optional
 * @param credentials names in the scheme's templates, of which some are credentials
 */
record Way(Set<String> roles, boolean whole, Set<String> credentials) {
  Way {
    roles = Set.copyOf(roles);
    credentials = Set.copyOf(credentials);
  }

  static Way of(String... roles) {
    return new Way(new LinkedHashSet<>(List.of(roles)), false, Set.of());
  }

  /** Returns the way that fills each role that {@code scheme} cannot do without. */
  static Way usual(AuthScheme scheme, Set<String> credentials) {
    Set<String> roles =
        scheme.roles().stream()
            .filter(role -> !role.optional())
            .map(CredentialRole::name)
            .collect(Collectors.toSet());
    return new Way(roles, true, credentials);
  }
}
