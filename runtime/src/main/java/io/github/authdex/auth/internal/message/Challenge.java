package io.github.authdex.auth.internal.message;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One challenge of a server (RFC 9110 §11.3).
 *
 * @param scheme as the server spells it
 * @param token68 what follows the scheme instead of parameters, or empty
 * @param parameters by name, whose case does not matter
 */
public record Challenge(String scheme, String token68, Map<String, String> parameters) {
  public Challenge {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    parameters.forEach(copy::putIfAbsent);
    parameters = Collections.unmodifiableMap(copy);
  }

  /** Returns whether it is of {@code scheme}, whose case does not matter. */
  public boolean isOf(String scheme) {
    return this.scheme.equalsIgnoreCase(scheme);
  }

  /** Returns the parameter {@code name}. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
