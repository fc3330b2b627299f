package io.github.authdex.auth.credential;

import java.util.Map;
import java.util.Optional;

/**
 * What a caller holds, by name. Depending on where it is used a name is a credential or a role.
 * Programs may implement it; later versions add methods with a default body alone.
 */
@FunctionalInterface
public interface Credentials {
  /** Returns the value called {@code name}, or empty if the caller does not hold it. */
  Optional<Secret> find(String name);

  /** Returns the credentials of {@code values}, by name. */
  static Credentials of(Map<String, Secret> values) {
    Map<String, Secret> copy = Map.copyOf(values);
    return name -> Optional.ofNullable(copy.get(name));
  }

  /**
   * Returns the value called {@code name}.
   *
   * @throws MissingCredentialException if the caller does not hold it
   */
  default Secret require(String name) {
    return find(name).orElseThrow(() -> new MissingCredentialException(name));
  }
}
